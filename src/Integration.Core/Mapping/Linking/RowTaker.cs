using Integration.Core.Billing;
using Integration.Core.Storage;

namespace Integration.Core.Mapping;

/// <summary>Takes checked rows into the store: all of them or none, or those that fit.</summary>
internal sealed class RowTaker(ILinkStore links, IBillingTarget target)
{
    /// <summary>Takes the rows that fit, where no person wrote them who could correct the others.</summary>
    public async Task<MappingImport> TakeFittingAsync(
        Func<MappingCheck> begin, IReadOnlyList<(string Tenant, MappingRow Row)> rows, bool isTrial, CancellationToken cancellationToken)
    {
        var check = await CheckAsync(rows).ConfigureAwait(false);
        List<MappingProblem> problems = [.. rows.Zip(check.Rows).SelectMany(item => item.Second.Problems.Select(problem => problem with { Text = $"{item.First.Tenant}: {problem.Text}" }))];
        if (problems.Count > 0)
        {
            // A tenant is linked for all its products or for none: with one link it would not be suggested again.
            var failed = check.Rows.Where(draft => !draft.IsGood).ToLookup(draft => draft.Row.Tenant, draft => draft.Product);
            check = await CheckAsync(rows.Zip(check.Rows)
                .Where(item => item.Second.IsGood && failed[item.Second.Row.Tenant].All(product => product == item.Second.Product))
                .Select(item => item.First)).ConfigureAwait(false);
        }

        return await EndAsync(check, isTrial, cancellationToken).ConfigureAwait(false) with { NotTaken = problems };

        async Task<MappingCheck> CheckAsync(IEnumerable<(string Tenant, MappingRow Row)> fitting)
        {
            var one = begin();
            foreach (var (_, row) in fitting)
                one.Add(number: null, row);

            await CompleteAsync(one, cancellationToken).ConfigureAwait(false);
            return one;
        }
    }

    /// <summary>Checks the rows by the contracts of their accounts.</summary>
    public async Task CompleteAsync(MappingCheck check, CancellationToken cancellationToken)
    {
        var accounts = check.Accounts;
        check.Complete(accounts.Count == 0 ? [] : await target.ListContractsAsync(accounts, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Saves what the rows mean, or says what would be saved.</summary>
    /// <exception cref="MappingRefusedException">A row does not fit.</exception>
    public async Task<MappingImport> EndAsync(MappingCheck check, bool isTrial, CancellationToken cancellationToken)
    {
        var changes = isTrial ? ChangesOf(check) : await SaveAsync(check, cancellationToken).ConfigureAwait(false);
        return new MappingImport { Changes = changes, Unchanged = check.Rows.Count(draft => draft.After is null || draft.IsUnchanged) };
    }

    /// <summary>Saves what the rows mean.</summary>
    /// <exception cref="MappingRefusedException">A row does not fit.</exception>
    public async Task<IReadOnlyList<MappingChange>> SaveAsync(MappingCheck check, CancellationToken cancellationToken)
    {
        var changes = ChangesOf(check);
        await links.SaveAsync([.. changes.Select(change => change.After!)], cancellationToken).ConfigureAwait(false);
        return changes;
    }

    private static IReadOnlyList<MappingChange> ChangesOf(MappingCheck check)
    {
        List<MappingProblem> problems = [.. check.Rows.SelectMany(draft => draft.Problems)];
        if (problems.Count > 0)
            throw new MappingRefusedException(problems);

        return
        [
            .. check.Rows.Where(draft => draft.After is not null && !draft.IsUnchanged)
                .Select(draft => new MappingChange(draft.Before, draft.After) { WithoutLine = draft.After!.Line is null ? draft.WithoutLine : null }),
            .. check.Joined.Where(link => link.Before != link.After).Select(link => new MappingChange(link.Before, link.After)),
        ];
    }
}
