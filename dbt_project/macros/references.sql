{#- Relations are named by schema and table alone: the published file is opened under other names than the private
    one's, and views must hold in it. -#}
{% macro ref(model) -%}
    {{ return(builtins.ref(model).include(database=false)) }}
{%- endmacro %}

{% macro source(schema, table) -%}
    {{ return(builtins.source(schema, table).include(database=false)) }}
{%- endmacro %}
