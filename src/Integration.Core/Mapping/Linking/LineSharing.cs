namespace Integration.Core.Mapping;

/// <summary>Looks at the lines that rows would have together with others: who gives one up, who may share it, and who is refused.</summary>
internal sealed class LineSharing(
    MappingSides sides, IReadOnlyDictionary<LinkKey, RowDraft> drafts, IReadOnlyList<RowDraft> all, IReadOnlyDictionary<LinkKey, Link> joined, LineSearch search)
{
    public static Link WithoutLine(Link link) => link with { Contract = null, ContractName = null, Line = null, ServiceName = null };

    public void Check()
    {
        Yield();
        foreach (var (draft, others) in Sharing())
        {
            var names = Names(draft, others);
            if (!MayShare(draft, others))
                draft.Fail("line", $"Line {draft.After!.ServiceName} ({draft.After.Line}) of {draft.After.ContractName} is that of {names} too. Give each a line of its own, or make all of them summed.");
            else if (others.Exists(other => other.Policy.OfLine != draft.After!.Policy.OfLine))
                draft.Fail("summed", $"The policies of {draft.Tenant!.Name} and {names} differ, and one line follows one policy.");
        }
    }

    // A row that was given the only line which fits gives it up to whoever has it or names it, before those are judged.
    private void Yield()
    {
        foreach (var (draft, others) in Sharing().Where(item => !item.Draft.NamesLine && item.Draft.Before?.Line != item.Draft.After!.Line && !MayShare(item.Draft, item.Others)))
        {
            draft.WithoutLine = Findings.LineTaken.About(search.SubjectOf(draft.Key), $"{draft.Tenant!.Name}: line {draft.After!.Line} of {draft.Account!.Name} is, or would be, the line of {Names(draft, others)} too.");
            draft.After = WithoutLine(draft.After) with { LiveSince = null };
        }
    }

    // The rows whose line others have too, as all is before any of them gives its line up.
    private List<(RowDraft Draft, List<Link> Others)> Sharing()
    {
        var after = sides.Links.Where(link => !drafts.ContainsKey(link.Key)).Select(link => joined.GetValueOrDefault(link.Key, link))
            .Concat(drafts.Values.Select(draft => draft.IsGood ? draft.After : draft.Before).OfType<Link>())
            .Where(link => link.Line is not null)
            .ToLookup(link => link.Line!.Value);
        return
        [
            .. all.Where(draft => draft is { IsGood: true, IsUnchanged: false, After.Line: not null })
                .Select(draft => (Draft: draft, Others: after[draft.After!.Line!.Value].Where(link => link.Key != draft.Key).ToList()))
                .Where(item => item.Others.Count > 0),
        ];
    }

    private static bool MayShare(RowDraft draft, List<Link> others) => draft.After!.Policy.Summed && others.TrueForAll(other => other.Policy.Summed);

    private static string Names(RowDraft draft, IEnumerable<Link> others) => string.Join(
        " and ",
        others.Select(other => other.Tenant == draft.Tenant!.Id ? $"its product {other.Product}" : $"{other.TenantName}{(other.State == MappingState.Excluded ? ", which is left out" : "")}"));
}
