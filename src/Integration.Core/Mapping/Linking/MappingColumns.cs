namespace Integration.Core.Mapping;

/// <summary>The columns of a mapping file, in the order in which they are written.</summary>
internal static class MappingColumns
{
    public static IReadOnlyList<MappingColumn> All { get; } =
    [
        new("tenant", row => row.Tenant, (row, text) => row with { Tenant = text }),
        new("tenantName", row => row.TenantName, (row, text) => row with { TenantName = text }),
        new("product", row => row.Product, (row, text) => row with { Product = text }),
        new("state", row => row.State, (row, text) => row with { State = text }),
        new("account", row => row.Account, (row, text) => row with { Account = text }),
        new("accountName", row => row.AccountName, (row, text) => row with { AccountName = text }),
        new("contract", row => row.Contract, (row, text) => row with { Contract = text }),
        new("contractName", row => row.ContractName, (row, text) => row with { ContractName = text }),
        new("line", row => row.Line, (row, text) => row with { Line = text }),
        new("serviceName", row => row.ServiceName, (row, text) => row with { ServiceName = text }),
        new("reason", row => row.Reason, (row, text) => row with { Reason = text }),
        new("counts", row => row.Counts, (row, text) => row with { Counts = text }),
        new("minimum", row => row.Minimum, (row, text) => row with { Minimum = text }),
        new("notBilled", row => row.NotBilled, (row, text) => row with { NotBilled = text }),
        new("summed", row => row.Summed, (row, text) => row with { Summed = text }),
        new("timeZone", row => row.TimeZone, (row, text) => row with { TimeZone = text }),
        new("window", row => row.Window, (row, text) => row with { Window = text }),
        new("effectiveDate", row => row.EffectiveDate, (row, text) => row with { EffectiveDate = text }),
        new("cutOffDay", row => row.CutOffDay, (row, text) => row with { CutOffDay = text }),
        new("unitCost", row => row.UnitCost, (row, text) => row with { UnitCost = text }),
        new("drift", row => row.Drift, (row, text) => row with { Drift = text }),
    ];

    public static MappingColumn? Find(string name) => All.FirstOrDefault(column => string.Equals(column.Name, name.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>The row of a link.</summary>
    public static MappingRow RowOf(Link link) => PolicyCells.Write(
        new MappingRow
        {
            Tenant = link.Tenant.Value,
            TenantName = link.TenantName,
            Product = link.Product,
            State = link.State.ToString(),
            Account = link.Account?.Value,
            AccountName = link.AccountName,
            Contract = link.Contract?.Value,
            ContractName = link.ContractName,
            Line = link.Line?.Value,
            ServiceName = link.ServiceName,
            Reason = link.ExcludedBecause,
        },
        link.Policy);

    /// <summary>The row of a tenant that may have no link yet.</summary>
    public static MappingRow RowOf(TenantState state) => state.Link is { } link ? RowOf(link) : new MappingRow
    {
        Tenant = state.Tenant.Id.Value,
        TenantName = state.Tenant.Name,
        Product = state.Product,
        State = nameof(MappingState.Unmapped),
    };

    /// <summary>Tells whether a row says nothing else than what a link is already. An empty cell says nothing.</summary>
    public static bool SaysNoMore(MappingRow row, Link link)
    {
        var present = RowOf(link);
        return All.All(column => column.Get(row) is not { } text || string.IsNullOrWhiteSpace(text) || Same(column.Get(present), text))
            && (string.IsNullOrWhiteSpace(row.State) || link.State.ToString().Equals(row.State.Trim(), StringComparison.OrdinalIgnoreCase))
            && (!string.IsNullOrWhiteSpace(row.State) || link.State == (string.IsNullOrWhiteSpace(row.Reason) ? MappingState.Mapped : MappingState.Excluded));
    }

    private static bool Same(string? one, string other) => string.Equals(one?.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}

/// <summary>A column of a mapping file.</summary>
internal sealed record MappingColumn(string Name, Func<MappingRow, string?> Get, Func<MappingRow, string, MappingRow> Set);
