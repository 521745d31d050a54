namespace Autotask.Client;

/// <summary>A field of an entity that a query can name. Obtained from the generated <c>…Fields</c> classes, so that it exists.</summary>
/// <typeparam name="TEntity">The entity that has the field.</typeparam>
public abstract class AutotaskField<TEntity>
{
    private protected AutotaskField(string name, string collection, bool isUserDefined)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        Collection = collection;
        IsUserDefined = isUserDefined;
    }

    /// <summary>Gets the name on the wire.</summary>
    public string Name { get; }

    /// <summary>Gets whether the tenant has added the field.</summary>
    public bool IsUserDefined { get; }

    /// <summary>Matches rows in which the field has a value.</summary>
    public AutotaskFilter<TEntity> Exists() => new AutotaskFilter<TEntity>.Condition("exist", this, null);

    /// <summary>Matches rows in which the field is empty.</summary>
    public AutotaskFilter<TEntity> NotExists() => new AutotaskFilter<TEntity>.Condition("notExist", this, null);

    /// <summary>The collection that holds the entity, as paths name it.</summary>
    internal string Collection { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
