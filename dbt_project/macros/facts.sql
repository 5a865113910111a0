{#- fact_id: a stable id from what makes a fact that fact: the same in every run and from every dump. -#}
{% macro fact_id(parts) -%}
    substr(md5(concat_ws('|', {{ parts | join(', ') }})), 1, 16)
{%- endmacro %}

{#- noisy_or: how sure independent sources make us together, 1 − Π(1 − c), each source, and their sum, capped at 0.99
    (Pearl 1988, noisy-OR). -#}
{% macro noisy_or(confidence) -%}
    round(least(1 - exp({{ stable_sum('ln(1 - least(' ~ confidence ~ ', 0.99))') }}), 0.99), 6)
{%- endmacro %}

{#- stable_sum: a sum of doubles to nine decimals; that of rows as they come differs from run to run in its last bits. -#}
{% macro stable_sum(addend) -%} round(sum({{ addend }}), 9) {%- endmacro %}

{#- minute_label: 48' or 90'+4', the Fjelstul World Cup Database's form. -#}
{% macro minute_label(regulation, stoppage) -%}
    {{ regulation }} || '''' || case when {{ stoppage }} > 0 then '+' || {{ stoppage }} || '''' else '' end
{%- endmacro %}

{#- slug_name: an attribute's name as a column's ('half-time score' → half_time_score). -#}
{% macro slug_name(attribute) -%} {{ attribute | replace('-', '_') | replace(' ', '_') }} {%- endmacro %}

{#- oriented: a home–away pair of numbers as 'team_1-team_2', so that mentions in either order compare. -#}
{% macro oriented(home, away) -%}
    case
        when {{ home }} is null or {{ away }} is null then null
        when is_team_1_home then {{ home }} || '-' || {{ away }}
        else {{ away }} || '-' || {{ home }}
    end
{%- endmacro %}

{#- period_bound: the 'start' or 'end' of a period as a minute, stoppage in hundredths: 45.01 is 45'+1'. -#}
{% macro period_bound(period, which) -%}
    case {{ period }}
        {% for name, first, last in [
            ('first half', 1, 45), ('first half, stoppage time', 45.01, 45.99),
            ('second half', 46, 90), ('second half, stoppage time', 90.01, 90.99),
            ('extra time, first half', 91, 105), ('extra time, first half, stoppage time', 105.01, 105.99),
            ('extra time, second half', 106, 120), ('extra time, second half, stoppage time', 120.01, 120.99),
        ] %}
            when '{{ name }}' then {{ first if which == 'start' else last }}
    {% endfor %}
    end
{%- endmacro %}
