{#- fact_id: a stable id from what makes a fact that fact: the same in every run and from every dump. -#}
{% macro fact_id(parts) -%}
    substr(md5(concat_ws('|', {{ parts | join(', ') }})), 1, 16)
{%- endmacro %}

{#- noisy_or: how sure independent sources make us together, 1 − Π(1 − c), each source, and their sum, capped at 0.99
    (Pearl 1988, noisy-OR). -#}
{% macro noisy_or(confidence) -%}
    least(1 - exp({{ stable_sum('ln(1 - least(' ~ confidence ~ ', 0.99))') }}), 0.99)
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
