{#- A model's schema is the one its folder names, unprefixed: asset key = schema.table (LAYOUT.md). -#}
{% macro generate_schema_name(custom_schema_name, node) -%}
    {{ custom_schema_name or target.schema }}
{%- endmacro %}
