namespace Integration.Sandbox.Autotask.Entities;

/// <summary>A ticket category, with the rules that it lays on its tickets and that the API shows only in part.</summary>
/// <remarks>Which fields a category requires, and which values it allows, is what its settings in Autotask's user interface say; the API has only the defaults.</remarks>
public sealed class SandboxTicketCategory : SandboxRow
{
    internal SandboxTicketCategory(long id)
        : base(EntityTypes.TicketCategories, id)
    {
    }

    /// <summary>Gets or sets the name.</summary>
    public string Name
    {
        get => (string)this["name"]!;
        set => this["name"] = value;
    }

    /// <summary>Gets the fields that its tickets need beyond those that all need.</summary>
    public ISet<string> RequiredFields { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets the only values that its tickets may have, by field; a field that is not here may have any of its picklist.</summary>
    public IDictionary<string, IReadOnlyList<long>> AllowedValues { get; } = new Dictionary<string, IReadOnlyList<long>>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets or sets whether the notes of its tickets need a title.</summary>
    /// <value>The default is false.</value>
    public bool RequiresNoteTitle { get; set; }
}
