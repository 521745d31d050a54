using Integration.Core.Billing;

namespace Integration.Core.Mapping;

/// <summary>A row under check: what is known of it so far, and the link that it becomes.</summary>
internal sealed class RowDraft(int? number, MappingRow row)
{
    public int? Number => number;

    public MappingRow Row => row;

    public List<MappingProblem> Problems { get; } = [];

    public Tenant? Tenant { get; set; }

    public string Product { get; set; } = "";

    /// <summary>Gets or sets what the product is in the options; null for a product that is not billed any more.</summary>
    public BillingProduct? Billed { get; set; }

    public Account? Account { get; set; }

    public Link? Before { get; set; }

    public Link? After { get; set; }

    /// <summary>Gets or sets why the link has no line, where nobody asked for a certain one.</summary>
    public Finding? WithoutLine { get; set; }

    /// <summary>Gets or sets a value indicating whether a person named the contract or the line.</summary>
    public bool NamesLine { get; set; }

    public LinkKey Key => new(Tenant!.Id, Product);

    public bool IsGood => Problems.Count == 0;

    /// <summary>Gets or sets a value indicating whether the row says nothing new, so that nothing of it is checked.</summary>
    public bool SaysNothing { get; set; }

    public bool IsUnchanged => IsGood && After == Before;

    public string? TenantText => Filled(row.Tenant) ?? Filled(row.TenantName);

    public string? AccountText => Filled(row.Account) ?? Filled(row.AccountName);

    public string? ContractText => Filled(row.Contract) ?? Filled(row.ContractName);

    public string? LineText => Filled(row.Line) ?? Filled(row.ServiceName);

    public void Fail(string? column, string text) => Problems.Add(new MappingProblem(number, column, text));

    // A name beside an id is for people to read. Where somebody wrote another one, nobody can tell which of the two is meant.
    public void CheckName(string column, string? id, string? name, string? present, string? linked)
    {
        if (string.IsNullOrWhiteSpace(id) || string.IsNullOrWhiteSpace(name) || Same(name, present) || Same(name, linked))
            return;

        Fail(column, $"It says '{name.Trim()}', and '{id.Trim()}' beside it is '{present}'. Correct the id, or leave one of the two cells empty.");
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static bool Same(string one, string? other) => string.Equals(one.Trim(), other?.Trim(), StringComparison.OrdinalIgnoreCase);
}
