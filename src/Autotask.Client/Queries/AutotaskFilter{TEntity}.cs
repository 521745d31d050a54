using System.Text.Json;

namespace Autotask.Client;

/// <summary>
/// Which rows a query wants. Made from the conditions of fields only, because Autotask ignores an operator it does not know, and then
/// returns every row.
/// </summary>
/// <typeparam name="TEntity">The entity that is queried.</typeparam>
public abstract class AutotaskFilter<TEntity>
{
    private readonly int alternatives;
    private readonly int userDefinedFields;

    private AutotaskFilter(int alternatives, int userDefinedFields)
    {
        if (alternatives > AutotaskFilter.MaxAlternatives)
            throw new ArgumentException($"Autotask takes {AutotaskFilter.MaxAlternatives} alternatives in a query, and this filter has {alternatives}. Split the query.");

        if (userDefinedFields > 1)
            throw new ArgumentException("Autotask queries by one user-defined field at a time. Filter by the others on the rows that come back.");

        this.alternatives = alternatives;
        this.userDefinedFields = userDefinedFields;
    }

    /// <summary>Matches rows that match both.</summary>
    /// <exception cref="ArgumentException">Together they have too many alternatives, or two user-defined fields.</exception>
    public AutotaskFilter<TEntity> And(AutotaskFilter<TEntity> other) => AutotaskFilter.All(this, other);

    /// <summary>Matches rows that match either.</summary>
    /// <exception cref="ArgumentException">Together they have too many alternatives, or two user-defined fields.</exception>
    public AutotaskFilter<TEntity> Or(AutotaskFilter<TEntity> other) => AutotaskFilter.Any(this, other);

    internal abstract void WriteTo(Utf8JsonWriter writer);

    internal sealed class Condition(string op, AutotaskField<TEntity> field, FilterValue? value, int alternatives = 0)
        : AutotaskFilter<TEntity>(alternatives, field.IsUserDefined ? 1 : 0)
    {
        internal override void WriteTo(Utf8JsonWriter writer)
        {
            writer.WriteStartObject();
            writer.WriteString("op"u8, op);
            writer.WriteString("field"u8, field.Name);
            if (field.IsUserDefined)
                writer.WriteBoolean("udf"u8, true);

            if (value is not null)
            {
                writer.WritePropertyName("value"u8);
                value.WriteTo(writer);
            }

            writer.WriteEndObject();
        }
    }

    internal sealed class Group(string op, AutotaskFilter<TEntity>[] filters)
        : AutotaskFilter<TEntity>(
            filters.Sum(filter => filter.alternatives) + (op == "or" ? filters.Count(filter => filter.alternatives == 0) : 0),
            filters.Sum(filter => filter.userDefinedFields))
    {
        internal override void WriteTo(Utf8JsonWriter writer)
        {
            writer.WriteStartObject();
            writer.WriteString("op"u8, op);
            writer.WriteStartArray("items"u8);
            foreach (var filter in filters)
                filter.WriteTo(writer);

            writer.WriteEndArray();
            writer.WriteEndObject();
        }
    }
}
