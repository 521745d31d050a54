using Integration.Core.Billing;
using Integration.Core.Runs;
using Integration.Core.Storage;

namespace Integration.Core.Mapping;

/// <summary>What people decide about tenants: which account and contract line they are, or that they are left out. Every decision is checked before anything is saved.</summary>
/// <remarks>
/// Writes wait for nobody: where a run holds the store they throw <see cref="RunInProgressException"/>. Nothing is written to a vendor.
/// A link that is new, or has another contract line than before, is not live: its first plan waits for a person's approval. Safe for concurrent calls.
/// </remarks>
public sealed class TenantMapping
{
    private readonly ISyncStore store;
    private readonly TenantLister tenants;
    private readonly IBillingTarget target;
    private readonly IPortalMappings? portal;
    private readonly RowTaker taker;
    private readonly IntegrationOptions options;
    private readonly TimeProvider time;

    internal TenantMapping(ISyncStore store, TenantLister tenants, IBillingTarget target, IPortalMappings? portal, IntegrationOptions options, TimeProvider time)
    {
        this.store = store;
        this.tenants = tenants;
        this.target = target;
        this.portal = portal;
        this.options = options;
        this.time = time;
        taker = new RowTaker(store.Links, target);
    }

    /// <summary>Gets the names of the products that are billed.</summary>
    public IReadOnlyList<string> Products => [.. options.Billing.Products.Select(product => product.Name)];

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private PortalDesk Portal => new(portal ?? throw new InvalidOperationException("The source has no portal whose mappings could be read."), taker, options.Billing, Today);

    /// <summary>Lists where every tenant stands with every product. The target is not read.</summary>
    /// <param name="cancellationToken">Cancels the listing.</param>
    /// <returns>The states by tenant name and product: those of the source's tenants, and of linked tenants that it does not list any more.</returns>
    public async Task<IReadOnlyList<TenantState>> ListAsync(CancellationToken cancellationToken = default)
    {
        await store.OpenAsync(cancellationToken).ConfigureAwait(false);
        var listed = await tenants.ListAsync(cancellationToken).ConfigureAwait(false);
        var links = await store.Links.ListAsync(cancellationToken).ConfigureAwait(false);
        var sides = new MappingSides { Tenants = listed, Accounts = [], Links = links };
        var ofKeys = links.ToDictionary(link => link.Key);
        var states =
            from tenant in sides.KnownTenants.Values
            let isListed = sides.Lists(tenant.Id)
            from product in Products.Where(_ => isListed).Union(links.Where(link => link.Tenant == tenant.Id).Select(link => link.Product))
            orderby tenant.Name, tenant.Id.Value, product
            select new TenantState
            {
                Tenant = tenant,
                Product = product,
                Link = ofKeys.GetValueOrDefault(new LinkKey(tenant.Id, product)),
                IsInSource = isListed ? true : listed.IncompleteBecause is null ? false : null,
            };
        return [.. states];
    }

    /// <summary>Suggests accounts for every tenant that has no link, with what speaks for each.</summary>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The suggestions by tenant name; tenants without any included.</returns>
    public async Task<IReadOnlyList<TenantSuggestions>> SuggestAsync(CancellationToken cancellationToken = default)
    {
        await store.OpenAsync(cancellationToken).ConfigureAwait(false);
        return Suggest(await ReadSidesAsync(cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Accepts every suggestion that is safe, for all products: nothing else could be meant by it. See <see cref="MappingSuggestion.IsSafe"/>.</summary>
    /// <param name="isTrial">True to check and save nothing.</param>
    /// <param name="cancellationToken">Cancels before anything is saved.</param>
    /// <returns>What was accepted, or would be, and why a suggestion could not be, as where its line is summed and follows another policy.</returns>
    /// <exception cref="MappingRefusedException">The source could not list all tenants: what is safe is safe only among all of them. Nothing was written.</exception>
    /// <exception cref="RunInProgressException">A run holds the store.</exception>
    public async Task<MappingImport> AcceptSafeAsync(bool isTrial = false, CancellationToken cancellationToken = default)
    {
        await using var held = (await JobRun.LockAsync(BillingJob.Name, store, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        var sides = await ReadSidesAsync(cancellationToken).ConfigureAwait(false);
        if (sides.Tenants.IncompleteBecause is { } reason)
            throw new MappingRefusedException([new MappingProblem(null, null, $"Not all tenants could be listed, and what is safe is safe only among all of them: {reason}")]);

        var rows =
            from safe in Suggest(sides).Select(tenant => tenant.Safe).OfType<MappingSuggestion>()
            from product in Products
            select (safe.Tenant.Name, new MappingRow { Tenant = safe.Tenant.Id.Value, Product = product, Account = safe.Account.Id.Value });
        return await taker.TakeFittingAsync(() => new MappingCheck(sides, options.Billing, Today), [.. rows], isTrial, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes one person's choice: links a tenant to an account, moves a link, or leaves a tenant out.</summary>
    /// <param name="row">The choice.</param>
    /// <param name="joinSummed">
    /// Makes the other links of the line summed too, when the row is; the link then follows the policy that they share. Without it they have to be summed before.
    /// </param>
    /// <param name="cancellationToken">Cancels before anything is saved.</param>
    /// <returns>What changed: the row's link first, then those that became summed with it.</returns>
    /// <exception cref="MappingRefusedException">The choice does not fit; every reason is named with the valid choices. Nothing was written.</exception>
    /// <exception cref="RunInProgressException">A run holds the store.</exception>
    public Task<IReadOnlyList<MappingChange>> AcceptAsync(MappingRow row, bool joinSummed = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(row);
        return AcceptAsync([row], joinSummed, ReadSidesAsync, cancellationToken);
    }

    /// <summary>Reads both sides once, for a person who decides about one tenant after the other.</summary>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>What was read, to be decided about.</returns>
    public async Task<MappingSitting> SitAsync(CancellationToken cancellationToken = default)
    {
        await store.OpenAsync(cancellationToken).ConfigureAwait(false);
        return new MappingSitting(this, await ReadSidesAsync(cancellationToken).ConfigureAwait(false));
    }

    internal async Task<IReadOnlyList<MappingChange>> AcceptAsync(
        IReadOnlyList<MappingRow> rows, bool joinSummed, Func<CancellationToken, Task<MappingSides>> read, CancellationToken cancellationToken)
    {
        await using var held = (await JobRun.LockAsync(BillingJob.Name, store, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        var check = new MappingCheck(await read(cancellationToken).ConfigureAwait(false), options.Billing, Today) { JoinsSummed = joinSummed };
        foreach (var row in rows)
            check.Add(number: null, row);

        await taker.CompleteAsync(check, cancellationToken).ConfigureAwait(false);
        return await taker.SaveAsync(check, cancellationToken).ConfigureAwait(false) is { Count: > 0 } changes
            ? changes
            : [.. check.Rows.Select(draft => new MappingChange(draft.Before, draft.After))];
    }

    /// <summary>Leaves a tenant out, before or after it was linked. What its link names is kept, to be taken up again.</summary>
    /// <param name="tenant">The tenant's id, or its name. One that the source does not list any more may be left out too, when it has a link.</param>
    /// <param name="reason">Why, for whoever wonders later.</param>
    /// <param name="product">The product; null for all.</param>
    /// <param name="cancellationToken">Cancels before anything is saved.</param>
    /// <returns>What changed; empty when the tenant was left out already, for that reason.</returns>
    /// <exception cref="MappingRefusedException">There is no such tenant or product. Nothing was written.</exception>
    /// <exception cref="RunInProgressException">A run holds the store.</exception>
    public Task<IReadOnlyList<MappingChange>> ExcludeAsync(string tenant, string reason, string? product = null, CancellationToken cancellationToken = default) =>
        ExcludeAsync(
            tenant,
            reason,
            product,
            async token => new MappingSides
            {
                Tenants = await tenants.ListAsync(token).ConfigureAwait(false),
                Accounts = [],
                Links = await store.Links.ListAsync(token).ConfigureAwait(false),
            },
            cancellationToken);

    internal async Task<IReadOnlyList<MappingChange>> ExcludeAsync(
        string tenant, string reason, string? product, Func<CancellationToken, Task<MappingSides>> read, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(tenant);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        await using var held = (await JobRun.LockAsync(BillingJob.Name, store, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        var check = new MappingCheck(await read(cancellationToken).ConfigureAwait(false), options.Billing, Today);
        foreach (var name in product is null ? Products : [product])
            check.Add(number: null, new MappingRow { Tenant = tenant, Product = name, State = nameof(MappingState.Excluded), Reason = reason });

        return await taker.SaveAsync(check, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes the present names of tenants, accounts, contracts and services into the links, which ends the findings that they changed.</summary>
    /// <param name="cancellationToken">Cancels before anything is saved.</param>
    /// <returns>The links whose names changed. A name that could not be read stays as it was.</returns>
    /// <exception cref="RunInProgressException">A run holds the store.</exception>
    public async Task<IReadOnlyList<MappingChange>> RefreshNamesAsync(CancellationToken cancellationToken = default)
    {
        await using var held = (await JobRun.LockAsync(BillingJob.Name, store, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        var sides = await ReadSidesAsync(cancellationToken).ConfigureAwait(false);
        var accounts = sides.Accounts.DistinctBy(account => account.Id).ToDictionary(account => account.Id);
        var lines = await target.ReadLinesAsync([.. sides.Links.Select(link => link.Line).OfType<ContractLineId>().Distinct()], cancellationToken).ConfigureAwait(false);
        List<MappingChange> changes = [.. sides.Links.Select(link => new MappingChange(link, Renamed(link))).Where(change => change.Before != change.After)];
        await store.Links.SaveAsync([.. changes.Select(change => change.After!)], cancellationToken).ConfigureAwait(false);
        return changes;

        Link Renamed(Link link)
        {
            var line = link.Line is { } id && lines.GetValueOrDefault(id).TryGet(out var read) && read.Contract == link.Contract ? read : null;
            return link with
            {
                TenantName = sides.KnownTenants[link.Tenant].Name,
                AccountName = link.Account is { } account && accounts.TryGetValue(account, out var present) ? present.Name : link.AccountName,
                ContractName = line?.ContractName ?? link.ContractName,
                ServiceName = line?.ServiceName ?? link.ServiceName,
            };
        }
    }

    /// <summary>Removes a tenant's links. Nightly mapping may link it again by its name; exclude a tenant that is to be left out.</summary>
    /// <param name="tenant">The tenant's id, or its name when it was linked.</param>
    /// <param name="product">The product; null for all.</param>
    /// <param name="cancellationToken">Cancels before anything is removed.</param>
    /// <returns>What was removed.</returns>
    /// <exception cref="MappingRefusedException">There is no such link. Nothing was written.</exception>
    /// <exception cref="RunInProgressException">A run holds the store.</exception>
    public async Task<IReadOnlyList<MappingChange>> UnlinkAsync(string tenant, string? product = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(tenant);
        await using var held = (await JobRun.LockAsync(BillingJob.Name, store, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        var links = await store.Links.ListAsync(cancellationToken).ConfigureAwait(false);
        var linked = links.Select(link => new Tenant(link.Tenant, link.TenantName)).DistinctBy(one => one.Id).ToList();
        var (found, problem) = Choice.Find("linked tenant", tenant, linked, one => (one.Id.Value, one.Name));
        if (found is null)
            throw new MappingRefusedException([new MappingProblem(null, "tenant", problem!)]);

        List<Link> ofTenant = [.. links.Where(link => link.Tenant == found.Id)];
        List<Link> removed = [.. ofTenant.Where(link => product is null || link.Product == product)];
        if (removed.Count == 0)
            throw new MappingRefusedException([new MappingProblem(null, "product", $"{found.Name} has no link for '{product}', but for {string.Join(", ", ofTenant.Select(link => link.Product))}.")]);

        await store.Links.RemoveAsync([.. removed.Select(link => link.Key)], cancellationToken).ConfigureAwait(false);
        return [.. removed.Select(link => new MappingChange(link, null))];
    }

    /// <summary>Takes rows of a file: all of them, or none. A row that says what a link is already is passed over unchecked.</summary>
    /// <param name="file">The rows, as <see cref="MappingFile"/> reads them.</param>
    /// <param name="isTrial">True to check and save nothing.</param>
    /// <param name="cancellationToken">Cancels before anything is saved.</param>
    /// <returns>What changed, or would change.</returns>
    /// <exception cref="MappingRefusedException">At least one row does not fit; every problem is named with its row and column. Nothing was written.</exception>
    /// <exception cref="RunInProgressException">A run holds the store.</exception>
    public async Task<MappingImport> ImportAsync(MappingFile file, bool isTrial = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        await using var held = (await JobRun.LockAsync(BillingJob.Name, store, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        var check = new MappingCheck(await ReadSidesAsync(cancellationToken).ConfigureAwait(false), options.Billing, Today) { PassesOver = true };
        foreach (var (number, row) in file.Numbered)
            check.Add(number, row);

        await taker.CompleteAsync(check, cancellationToken).ConfigureAwait(false);
        return await taker.EndAsync(check, isTrial, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gives the links as rows of a file.</summary>
    /// <param name="withUnmapped">True to add a row for every tenant that nobody has decided about, to be filled in.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The rows, by tenant name and product.</returns>
    public async Task<MappingFile> ExportAsync(bool withUnmapped = false, CancellationToken cancellationToken = default)
    {
        if (withUnmapped)
            return MappingFile.Of((await ListAsync(cancellationToken).ConfigureAwait(false)).Select(MappingColumns.RowOf));

        await store.OpenAsync(cancellationToken).ConfigureAwait(false);
        var links = await store.Links.ListAsync(cancellationToken).ConfigureAwait(false);
        return MappingFile.Of(links.OrderBy(link => link.TenantName, StringComparer.Ordinal).ThenBy(link => link.Key.ToString(), StringComparer.Ordinal).Select(MappingColumns.RowOf));
    }

    /// <summary>Takes the mappings that were made in the source's portal, for tenants that nobody has decided about here. A link that exists is never changed.</summary>
    /// <remarks>
    /// A mapping without a service becomes a link without a line. Like every such link, the next night gives it the only line that fits; leave the tenant
    /// out if it is not to be billed. Users that are not billed are taken where the product counts users alone.
    /// </remarks>
    /// <param name="product">The product; null for the first that is billed.</param>
    /// <param name="isTrial">True to check and save nothing.</param>
    /// <param name="cancellationToken">Cancels before anything is saved.</param>
    /// <returns>What was taken, or would be, and each mapping that could not be, with the reason: there is no file in which to correct it.</returns>
    /// <exception cref="InvalidOperationException">The source has no portal.</exception>
    /// <exception cref="MappingRefusedException">There is no such product, or the portal's mappings could not be read. Nothing was written.</exception>
    /// <exception cref="RunInProgressException">A run holds the store.</exception>
    public async Task<MappingImport> ImportPortalAsync(string? product = null, bool isTrial = false, CancellationToken cancellationToken = default)
    {
        var chosen = ProductNamed(product);
        await using var held = (await JobRun.LockAsync(BillingJob.Name, store, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        return await Portal.TakeAsync(chosen, ReadSidesAsync, isTrial, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Compares the mappings of the source's portal with the links of a product.</summary>
    /// <param name="product">The product; null for the first that is billed.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>A comparison for each tenant that either side maps, by name.</returns>
    /// <exception cref="InvalidOperationException">The source has no portal.</exception>
    /// <exception cref="MappingRefusedException">There is no such product, or the portal's mappings could not be read. Nothing was written.</exception>
    public async Task<IReadOnlyList<PortalComparison>> CompareAsync(string? product = null, CancellationToken cancellationToken = default)
    {
        var chosen = ProductNamed(product);
        await store.OpenAsync(cancellationToken).ConfigureAwait(false);
        var mappings = await Portal.ReadAsync(cancellationToken).ConfigureAwait(false);
        var links = await store.Links.ListAsync(cancellationToken).ConfigureAwait(false);
        return [.. PortalRows.Compare(mappings, links, chosen).OrderBy(each => each.TenantName, StringComparer.Ordinal).ThenBy(each => each.Tenant.Value, StringComparer.Ordinal)];
    }

    /// <summary>What was read before, with the links of now.</summary>
    internal async Task<MappingSides> RefreshAsync(MappingSides sides, CancellationToken cancellationToken) =>
        sides.With(await store.Links.ListAsync(cancellationToken).ConfigureAwait(false));

    internal IReadOnlyList<TenantSuggestions> Suggest(MappingSides sides)
    {
        var settled = sides.Links.Select(link => link.Tenant).ToHashSet();
        var suggestions = TenantMatcher.Suggest(new MatchInput
        {
            Tenants = sides.Tenants.Tenants,
            Accounts = sides.Accounts,
            Settled = settled,
            Linked = sides.Links.Where(link => link.ExcludedBecause is null).Select(link => link.Account).OfType<AccountId>().ToHashSet(),
            Options = options.Mapping,
        }).ToLookup(suggestion => suggestion.Tenant.Id);
        return
        [
            .. sides.Tenants.Tenants.Where(tenant => !settled.Contains(tenant.Id))
                .OrderBy(tenant => tenant.Name, StringComparer.Ordinal).ThenBy(tenant => tenant.Id.Value, StringComparer.Ordinal)
                .Select(tenant => new TenantSuggestions(tenant, [.. suggestions[tenant.Id].OrderBy(suggestion => suggestion.Rank)])),
        ];
    }

    private string ProductNamed(string? product)
    {
        var name = product ?? (Products is [var first, ..] ? first : "");
        return Products.Contains(name) ? name
            : throw new MappingRefusedException([new MappingProblem(null, "product", $"There is no product '{name}'. There is {string.Join(", ", Products)}.")]);
    }

    private async Task<MappingSides> ReadSidesAsync(CancellationToken cancellationToken) => new()
    {
        Tenants = await tenants.ListAsync(cancellationToken).ConfigureAwait(false),
        Accounts = await target.ListAccountsAsync(cancellationToken).ConfigureAwait(false),
        Links = await store.Links.ListAsync(cancellationToken).ConfigureAwait(false),
    };
}
