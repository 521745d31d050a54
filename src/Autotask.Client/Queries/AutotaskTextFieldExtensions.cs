namespace Autotask.Client;

/// <summary>Conditions that only fields of text have.</summary>
public static class AutotaskTextFieldExtensions
{
    /// <summary>Matches rows whose text begins with this one.</summary>
    public static AutotaskFilter<TEntity> BeginsWith<TEntity>(this AutotaskField<TEntity, string> field, string value) => field.Compare("beginsWith", value);

    /// <summary>Matches rows whose text ends with this one.</summary>
    public static AutotaskFilter<TEntity> EndsWith<TEntity>(this AutotaskField<TEntity, string> field, string value) => field.Compare("endsWith", value);

    /// <summary>Matches rows whose text contains this one.</summary>
    public static AutotaskFilter<TEntity> Contains<TEntity>(this AutotaskField<TEntity, string> field, string value) => field.Compare("contains", value);
}
