{#- What each engine says in its own words; the models say it through these. -#}

{#- slug: lower-case letters without accents, and digits, parted by single hyphens ('Kylian Mbappé' → 'kylian-mbappe'). -#}
{% macro slug(text) %}{{ return(adapter.dispatch('slug')(text)) }}{% endmacro %}
{% macro default__slug(text) -%}
    trim(
        regexp_replace(
            replace(replace(translate(lower(strip_accents({{ text }})), 'øłđıð', 'oldid'), 'ß', 'ss'), 'æ', 'ae'),
            '[^\p{L}\p{N}]+', '-', 'g'
        ), '-'
    )
{%- endmacro %}

{#- words: the distinct lower-case unaccented words of a text, as a list. -#}
{% macro words(text) %}{{ return(adapter.dispatch('words')(text)) }}{% endmacro %}
{% macro default__words(text) -%}
    list_distinct(string_split({{ slug(text) }}, '-'))
{%- endmacro %}

{#- spelt: the slug of a name however it is written: 'Ayeti' as 'Ajeti', 'Mueller' as 'Müller', 'Ngolo' as 'N''Golo'. Only
    for comparing; a letter that parts names, such as Gomez and Gomes, is kept. -#}
{% macro spelt(name) %}{{ return(adapter.dispatch('spelt')(name)) }}{% endmacro %}
{% macro default__spelt(name) -%}
    {#- d'Ambrosio is Ambrosio, too -#}
    {%- set joined = "regexp_replace(regexp_replace(" ~ name ~ ", '\\b([DdLl])[''’]', '\\1 ', 'g'), '[''’]', '', 'g')" -%}
    {%- set spelt = namespace(sql=slug(joined)) -%}
    {%- for letters, one in [
        ('ae', 'a'), ('oe', 'o'), ('ue', 'u'), ('ck', 'k'), ('ph', 'f'), ('kh', 'h'), ('ch', 'h'),
        ('w', 'v'), ('y', 'i'), ('j', 'i'), ('c', 'k'),
    ] -%}
        {%- set spelt.sql = "replace(" ~ spelt.sql ~ ", '" ~ letters ~ "', '" ~ one ~ "')" -%}
    {%- endfor -%}
    {%- for letter in 'abdefgiklmnoprstuvz' -%}
        {%- set spelt.sql = "replace(" ~ spelt.sql ~ ", '" ~ letter ~ letter ~ "', '" ~ letter ~ "')" -%}
    {%- endfor -%}
    {{ spelt.sql }}
{%- endmacro %}

{% macro spelt_words(name) %}{{ return(adapter.dispatch('spelt_words')(name)) }}{% endmacro %}
{% macro default__spelt_words(name) -%} list_distinct(string_split({{ spelt(name) }}, '-')) {%- endmacro %}

{% macro ends_with(text, end) %}{{ return(adapter.dispatch('ends_with')(text, end)) }}{% endmacro %}
{% macro default__ends_with(text, end) -%} ends_with({{ text }}, {{ end }}) {%- endmacro %}

{#- is_plain: whether a text has no accents, which many writers leave out. -#}
{% macro is_plain(text) %}{{ return(adapter.dispatch('is_plain')(text)) }}{% endmacro %}
{% macro default__is_plain(text) -%} strip_accents({{ text }}) = {{ text }} {%- endmacro %}

{% macro has_all(list, part) %}{{ return(adapter.dispatch('has_all')(list, part)) }}{% endmacro %}
{% macro default__has_all(list, part) -%} list_has_all({{ list }}, {{ part }}) {%- endmacro %}

{% macro last_word(slugged) %}{{ return(adapter.dispatch('last_word')(slugged)) }}{% endmacro %}
{% macro default__last_word(slugged) -%} list_extract(string_split({{ slugged }}, '-'), -1) {%- endmacro %}

{#- holds_drawn_out: whether a text holds a word with letters drawn out, as a shout has it ('AGUEROOOO!' holds 'aguero');
    none of three letters, which an ordinary word may be: 'sooooon' is no Son. -#}
{% macro holds_drawn_out(text, word) %}{{ return(adapter.dispatch('holds_drawn_out')(text, word)) }}{% endmacro %}
{% macro default__holds_drawn_out(text, word) -%}
    {%- set drawn = '(aaa|eee|iii|ooo|uuu|yyy|lll|mmm|nnn|rrr|sss|zzz)' -%}
    case
        -- a pattern of its own a row is dear: only for the few texts that draw letters out
        when length({{ word }}) >= 4 and regexp_matches(lower({{ text }}), '{{ drawn }}')
            then coalesce(regexp_matches(regexp_extract(
                {{ slug(text) }}, concat('(?:^|-)(', regexp_replace({{ word }}, '(.)', '\1+', 'g'), ')(?:-|$)'), 1
            ), '{{ drawn }}'), false)
        else false
    end
{%- endmacro %}

{#- without_words: a text without its first words; empty where it has no more. -#}
{% macro without_words(text, count) %}{{ return(adapter.dispatch('without_words')(text, count)) }}{% endmacro %}
{% macro default__without_words(text, count) -%}
    array_to_string(list_slice(string_split({{ text }}, ' '), {{ count + 1 }}, -1), ' ')
{%- endmacro %}

{#- without_links: a post's words without the links in them, blanks as one. -#}
{% macro without_links(text) %}{{ return(adapter.dispatch('without_links')(text)) }}{% endmacro %}
{% macro default__without_links(text) -%}
    trim(regexp_replace(regexp_replace({{ text }}, 'https?://\S+|pic\.twitter\.com/\S+', '', 'g'), '\s+', ' ', 'g'))
{%- endmacro %}

{#- list_of: the distinct values of a group, sorted. -#}
{% macro list_of(expression) %}{{ return(adapter.dispatch('list_of')(expression)) }}{% endmacro %}
{% macro default__list_of(expression) -%}
    list_sort(list(distinct {{ expression }}) filter (where {{ expression }} is not null))
{%- endmacro %}

{#- most_common: the value that most rows of a group have; of equals the least. -#}
{% macro most_common(expression) %}{{ return(adapter.dispatch('most_common')(expression)) }}{% endmacro %}
{% macro default__most_common(expression) -%} mode({{ expression }} order by {{ expression }}) {%- endmacro %}

{% macro count_of(list) %}{{ return(adapter.dispatch('count_of')(list)) }}{% endmacro %}
{% macro default__count_of(list) -%} len({{ list }}) {%- endmacro %}

{#- item: the n-th of a list, from 1; NULL where it is shorter. -#}
{% macro item(list, n) %}{{ return(adapter.dispatch('item')(list, n)) }}{% endmacro %}
{% macro default__item(list, n) -%} list_extract({{ list }}, {{ n }}) {%- endmacro %}

{% macro list_with(expression) %}{{ return(adapter.dispatch('list_with')(expression)) }}{% endmacro %}
{% macro default__list_with(expression) -%} [{{ expression }}] {%- endmacro %}

{% macro empty_list(type) %}{{ return(adapter.dispatch('empty_list')(type)) }}{% endmacro %}
{% macro default__empty_list(type) -%} cast([] as {{ type }}[]) {%- endmacro %}

{#- first_by: the value of the row that comes first in an order; NULL values count as values. -#}
{% macro first_by(expression, order) %}{{ return(adapter.dispatch('first_by')(expression, order)) }}{% endmacro %}
{% macro default__first_by(expression, order) -%} first({{ expression }} order by {{ order }}) {%- endmacro %}

{% macro days_between(later, earlier) %}{{ return(adapter.dispatch('days_between')(later, earlier)) }}{% endmacro %}
{% macro default__days_between(later, earlier) -%} date_diff('day', {{ earlier }}, {{ later }}) {%- endmacro %}

{#- football_week: the Monday in the week of matches that a day lies in: from Friday, when a round begins, to Thursday. -#}
{% macro football_week(day) %}{{ return(adapter.dispatch('football_week')(day)) }}{% endmacro %}
{% macro default__football_week(day) -%} cast(date_trunc('week', {{ day }} + 3) as date) {%- endmacro %}

{#- utc_date: the calendar day of an instant, in UTC whatever the session's zone is. -#}
{% macro utc_date(instant) %}{{ return(adapter.dispatch('utc_date')(instant)) }}{% endmacro %}
{% macro default__utc_date(instant) -%} cast({{ instant }} at time zone 'UTC' as date) {%- endmacro %}

{#- score_side: one side of a score such as '2-3', as a number. -#}
{% macro score_side(score, side) %}{{ return(adapter.dispatch('score_side')(score, side)) }}{% endmacro %}
{% macro default__score_side(score, side) -%}
    try_cast(split_part({{ score }}, '-', {{ side }}) as integer)
{%- endmacro %}

{#- leading_number: the number that a text begins with ('45'+2'' → 45), NULL where it begins with none. -#}
{% macro leading_number(text) %}{{ return(adapter.dispatch('leading_number')(text)) }}{% endmacro %}
{% macro default__leading_number(text) -%}
    try_cast(regexp_extract({{ text }}, '^[0-9]+') as integer)
{%- endmacro %}
