using Integration.Core.Billing;

namespace Integration.Core.Mapping;

/// <summary>
/// Turns rows into links, or says what is wrong with each: first by what source, target and store list, then by the contracts of the accounts, at last by
/// what the rows mean together with the links there are.
/// </summary>
internal sealed class MappingCheck(MappingSides sides, BillingOptions options, DateOnly today)
{
    private readonly Dictionary<LinkKey, RowDraft> drafts = [];
    private readonly List<RowDraft> all = [];
    private readonly Dictionary<LinkKey, Link> links = sides.Links.ToDictionary(link => link.Key);
    private readonly Dictionary<LinkKey, Link> joined = [];
    private readonly LineSearch search = new(options, today);

    /// <summary>Gets a value indicating whether a row that is summed makes the other links of its line summed too.</summary>
    public bool JoinsSummed { get; init; }

    /// <summary>Gets a value indicating whether a row that says what the link is already is passed over unchecked, as in a file of which a person changed little.</summary>
    public bool PassesOver { get; init; }

    /// <summary>Gets a value indicating whether a row that names neither contract nor line is given the only line that fits.</summary>
    public bool SearchesLines { get; init; } = true;

    /// <summary>Gets every row, in the order in which they were added.</summary>
    public IReadOnlyList<RowDraft> Rows => all;

    /// <summary>Gets the links of other tenants that became summed with a row's.</summary>
    public IEnumerable<(Link Before, Link After)> Joined => joined.Values.Select(link => (links[link.Key], link));

    /// <summary>Gets the accounts whose contracts the rows need.</summary>
    public IReadOnlyList<AccountId> Accounts => [.. all.Where(NeedsContracts).Select(draft => draft.Account!.Id).Distinct()];

    public void Add(int? number, MappingRow row)
    {
        var draft = new RowDraft(number, row);
        all.Add(draft);
        FindTenant(draft);
        FindProduct(draft);
        if (!draft.IsGood)
        {
            CheckCells(draft);
            return;
        }

        if (!drafts.TryAdd(draft.Key, draft))
        {
            draft.Fail("tenant", $"An earlier row is about {draft.Tenant!.Name} and {draft.Product} too.");
            return;
        }

        draft.Before = links.GetValueOrDefault(draft.Key);
        draft.CheckName("tenantName", row.Tenant, row.TenantName, draft.Tenant!.Name, draft.Before?.TenantName);
        if (PassesOver && draft.Before is { } before && MappingColumns.SaysNoMore(row, before))
        {
            draft.After = before;
            draft.SaysNothing = true;
            return;
        }

        Decide(draft);
    }

    public void Complete(IReadOnlyCollection<Contract> contracts)
    {
        var byAccount = contracts.ToLookup(contract => contract.Account);
        var lines = new LineChoice(search, today, SearchesLines);
        foreach (var draft in all.Where(NeedsContracts))
            lines.Choose(draft, [.. byAccount[draft.Account!.Id]]);

        if (JoinsSummed)
            Join();

        new LineSharing(sides, drafts, all, joined, search).Check();
        CheckAccounts();
    }

    private static bool NeedsContracts(RowDraft draft) => draft is { IsGood: true, SaysNothing: false, Account: not null, After: not null }
        && (draft.After.State == MappingState.Mapped || (draft.NamesLine && draft.Before?.Line is null));

    private void FindTenant(RowDraft draft)
    {
        if (draft.TenantText is not { } text)
        {
            draft.Fail("tenant", "Name the tenant, by its id or its name.");
            return;
        }

        (draft.Tenant, var problem) = Choice.Find("tenant", text, [.. sides.KnownTenants.Values], tenant => (tenant.Id.Value, tenant.Name));
        if (problem is not null)
            draft.Fail("tenant", sides.Tenants.IncompleteBecause is { } reason ? $"{problem} Not all tenants could be listed: {reason}" : problem);
    }

    private void FindProduct(RowDraft draft)
    {
        var text = draft.Row.Product?.Trim() ?? "";
        if (text.Length == 0 && options.Products is [var only])
            text = only.Name;

        draft.Product = text;
        draft.Billed = options.FindProduct(text);
        if (draft.Billed is null && (draft.Tenant is null || !links.ContainsKey(draft.Key)))
        {
            draft.Fail("product", options.Products.Count == 0 ? "No product is configured; name one in Billing:Products."
                : text.Length == 0 ? $"Say for which product: {string.Join(", ", options.Products)}." : $"There is no product '{text}'. There is {string.Join(", ", options.Products)}.");
        }
    }

    // What can be said of a row whose tenant or product is not known, so that a person corrects a file once.
    private void CheckCells(RowDraft draft)
    {
        FindState(draft);
        FindAccount(draft);
        PolicyCells.Read(draft.Row, new BillingPolicy(), draft.Fail);
    }

    private static MappingState? FindState(RowDraft draft)
    {
        var row = draft.Row;
        if (string.IsNullOrWhiteSpace(row.State))
            return string.IsNullOrWhiteSpace(row.Reason) ? MappingState.Mapped : MappingState.Excluded;

        foreach (var state in Enum.GetValues<MappingState>())
        {
            if (row.State.Trim().Equals(state.ToString(), StringComparison.OrdinalIgnoreCase))
                return state;
        }

        draft.Fail("state", $"'{row.State}' is none of {string.Join(", ", Enum.GetNames<MappingState>())}.");
        return null;
    }

    private void FindAccount(RowDraft draft)
    {
        if (draft.AccountText is not { } account)
            return;

        (draft.Account, var problem) = Choice.Find("account", account, sides.Accounts, one => (one.Id.Value, one.Name));
        if (problem is not null)
            draft.Fail("account", problem);
        else
            draft.CheckName("accountName", draft.Row.Account, draft.Row.AccountName, draft.Account!.Name, draft.Before?.AccountName);
    }

    private void Decide(RowDraft draft)
    {
        var state = FindState(draft);
        FindAccount(draft);
        switch (state)
        {
            case null:
                PolicyCells.Read(draft.Row, new BillingPolicy(), draft.Fail);
                break;
            case MappingState.Unmapped:
                KeepUnmapped(draft);
                break;
            case MappingState.Excluded:
                Exclude(draft);
                break;
            default:
                Map(draft);
                break;
        }
    }

    private static void KeepUnmapped(RowDraft draft)
    {
        if (draft.Before is { } before)
            draft.Fail("state", $"{draft.Tenant!.Name} is {before.State} for {draft.Product}. Unlink it, if that is meant; an import removes no link.");
        else if (draft.AccountText is not null)
            draft.Fail("state", "The row names an account and says Unmapped. Write Mapped, or remove the account.");
    }

    private void Exclude(RowDraft draft)
    {
        if (string.IsNullOrWhiteSpace(draft.Row.Reason))
            draft.Fail("reason", "Say why the tenant is left out.");

        // What was decided before the tenant was left out is kept, and comes back with an export.
        draft.NamesLine = draft.ContractText is not null || draft.LineText is not null;
        if (draft is { NamesLine: true, Before.Line: not null }
            && !(IsOf(draft.ContractText, draft.Before.Contract?.Value, draft.Before.ContractName) && IsOf(draft.LineText, draft.Before.Line?.Value, draft.Before.ServiceName)))
        {
            draft.Fail("line", "A tenant that is left out gets no other contract line.");
        }

        if (draft.Before is { Line: not null } before)
        {
            draft.CheckName("contractName", draft.Row.Contract, draft.Row.ContractName, before.ContractName ?? draft.Row.ContractName, null);
            draft.CheckName("serviceName", draft.Row.Line, draft.Row.ServiceName, before.ServiceName ?? draft.Row.ServiceName, null);
        }

        draft.After = Begin(draft) with { ExcludedBecause = draft.Row.Reason?.Trim() };
        if (draft.Account is { } account && account.Id != draft.Before?.Account)
            draft.After = LineSharing.WithoutLine(draft.After) with { Account = account.Id, AccountName = account.Name };
    }

    private void Map(RowDraft draft)
    {
        var tenant = draft.Tenant!;
        if (!string.IsNullOrWhiteSpace(draft.Row.Reason))
            draft.Fail("reason", "A reason is for a tenant that is left out.");

        if (!sides.Lists(tenant.Id))
        {
            draft.Fail("tenant", sides.Tenants.IncompleteBecause is { } reason
                ? $"{tenant.Name} is not among the tenants that could be listed: {reason}" : $"{tenant.Name} is gone from the source.");
        }

        if (draft.AccountText is null && draft.Before?.Account is { } kept)
        {
            draft.Account = sides.Accounts.FirstOrDefault(account => account.Id == kept);
            if (draft.Account is null)
                draft.Fail("account", $"The account {draft.Before.AccountName} ({kept}) of the link is gone; name another.");
        }
        else if (draft.AccountText is null)
        {
            draft.Fail("account", "Name the account, by its id or its name.");
        }

        if (draft.Account is { IsActive: false } inactive)
            draft.Fail("account", $"The account {inactive.Name} ({inactive.Id}) is inactive.");

        draft.After = Begin(draft) with { ExcludedBecause = null };
    }

    private Link Begin(RowDraft draft)
    {
        var link = draft.Before ?? new Link
        {
            Tenant = draft.Tenant!.Id,
            Product = draft.Product,
            TenantName = draft.Tenant.Name,
            Policy = draft.Billed is { } product ? options.PolicyOf(product) : new BillingPolicy(),
        };
        return link with
        {
            TenantName = draft.Tenant!.Name,
            Policy = PolicyCells.Read(draft.Row, link.Policy, draft.Fail),
        };
    }

    private void Join()
    {
        foreach (var draft in all.Where(draft => draft is { IsGood: true, After: { Line: not null, Policy.Summed: true } }))
        {
            foreach (var other in sides.Links.Where(link => link.Line == draft.After!.Line && link.Key != draft.Key))
            {
                joined[other.Key] = other with { Policy = other.Policy with { Summed = true } };

                // All that share a line follow one policy; the tenant's own are what is counted, its minimum and what is not billed.
                var (own, shared) = (draft.After!.Policy, other.Policy);
                var policy = shared with { Counts = own.Counts, Minimum = own.Minimum, Excluded = own.Excluded, Summed = true };
                draft.After = draft.After with { Policy = PolicyCells.Read(draft.Row, policy, (_, _) => { }) };
            }
        }
    }

    // Tickets and assets of a tenant go to one account.
    private void CheckAccounts()
    {
        var after = sides.Links.Where(link => !drafts.ContainsKey(link.Key))
            .Concat(drafts.Values.Select(draft => draft.IsGood ? draft.After : draft.Before).OfType<Link>())
            .Where(link => link.ExcludedBecause is null)
            .ToLookup(link => link.Tenant);
        foreach (var draft in all.Where(draft => draft is { IsGood: true, IsUnchanged: false, After.State: MappingState.Mapped }))
        {
            if (after[draft.Tenant!.Id].FirstOrDefault(link => link.Account != draft.After!.Account) is { } other)
            {
                draft.Fail("account", $"{draft.Tenant.Name} is linked to {other.AccountName} ({other.Account}) for {other.Product}, and its tickets and assets go there. "
                    + "Link all its products to one account, or unlink the other.");
            }
        }
    }

    private static bool IsOf(string? text, string? id, string? name) =>
        text is null || text == id || string.Equals(text, name, StringComparison.OrdinalIgnoreCase);
}
