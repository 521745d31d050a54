using System.Globalization;
using Integration.Core.Ticketing;

namespace Integration.Core.Notices;

/// <summary>Puts the notice together that one notifier gets of what is untold. Pure.</summary>
internal sealed class NoticeComposer(string notifier, NoticeFilter filter, NoticeOccasion occasion, int maximum)
{
    private const int LongestText = 1000;
    private const int LongestEvidence = 500;

    /// <summary>What concerns the notifier among open findings; a notifier is not told that it takes no notices itself.</summary>
    public static bool Concerns(string notifier, Finding finding) => finding.Subject != SubjectOf(notifier);

    public static string SubjectOf(string notifier) => $"notifier:{notifier}";

    public static Notice Test(string notifier, NoticeOccasion occasion, int stillOpen) => new()
    {
        Id = IdOf(notifier, occasion, ["test"]),
        At = occasion.At,
        Integration = occasion.Integration,
        Job = occasion.Job,
        IsTest = true,
        Opened = [],
        Changed = [],
        Closed = [],
        Counts = [],
        LeftOut = 0,
        StillOpen = stillOpen,
    };

    /// <summary>Null when nothing of it concerns the notifier.</summary>
    /// <param name="untold">What is untold, oldest first.</param>
    /// <param name="stillOpen">How many findings that concern the notifier are open.</param>
    public Notice? Compose(IReadOnlyList<UntoldFinding> untold, int stillOpen)
    {
        var edges = untold.Where(row => Concerns(notifier, row.Finding))
            .GroupBy(row => (row.Scope, row.Finding.Code, row.Finding.Subject)).Select(Of).OfType<Edge>()
            .DistinctBy(edge => (edge.Kind, edge.Finding.Code, edge.Finding.Subject))
            .OrderByDescending(edge => edge.Finding.Severity).ThenBy(edge => edge.Kind).ToList();
        if (edges.Count == 0)
            return null;

        var listed = edges.Take(maximum).ToLookup(edge => edge.Kind, edge => Cut(edge.Finding));
        return new Notice
        {
            Id = IdOf(notifier, occasion, edges.SelectMany(Parts)),
            At = occasion.At,
            Integration = occasion.Integration,
            Job = occasion.Job,
            RunId = occasion.RunId,
            IsTest = false,
            Opened = [.. listed[EdgeKind.Opened]],
            Changed = [.. listed[EdgeKind.Changed]],
            Closed = [.. listed[EdgeKind.Closed]],
            Counts = [.. edges.GroupBy(edge => edge.Finding.Code).Select(Count)],
            LeftOut = Math.Max(0, edges.Count - maximum),
            StillOpen = stillOpen,
        };
    }

    // A finding that closed and opened again before it could be told is one that changed, if anything of it did.
    private Edge? Of(IGrouping<(string Scope, string Code, string Subject), UntoldFinding> rows)
    {
        var told = rows.FirstOrDefault(row => row.ToldText is not null);
        var now = rows.LastOrDefault(row => row.IsOpen);
        var before = told is not null && filter.Takes(told.Scope, told.ToldSeverity!.Value);
        var after = now is not null && filter.Takes(now.Scope, now.Finding.Severity);
        return (before, after) switch
        {
            (false, true) => new Edge(EdgeKind.Opened, now!.Finding),
            (true, false) => new Edge(EdgeKind.Closed, (now ?? told)!.Finding),
            (true, true) when now!.Finding.Severity != told!.ToldSeverity || now.Finding.Text != told.ToldText => new Edge(EdgeKind.Changed, now.Finding),
            _ => null,
        };
    }

    // The instant has ticks of a tenth of a microsecond, so that two stores do not meet.
    private static string IdOf(string notifier, NoticeOccasion occasion, IEnumerable<string> parts) =>
        $"n-{KeyHash.Of([notifier, occasion.Integration, occasion.Job, occasion.RunId ?? "", occasion.At.ToString("O", CultureInfo.InvariantCulture), .. parts])}";

    private static NoticeCount Count(IGrouping<string, Edge> code)
    {
        return new NoticeCount(code.Key, code.Max(edge => edge.Finding.Severity), Of(EdgeKind.Opened), Of(EdgeKind.Changed), Of(EdgeKind.Closed));

        int Of(EdgeKind kind) => code.Count(edge => edge.Kind == kind);
    }

    private static IEnumerable<string> Parts(Edge edge) => [edge.Kind.ToString(), edge.Finding.Code, edge.Finding.Subject, edge.Finding.Text];

    private static Finding Cut(Finding finding) => finding with
    {
        Text = AlertTexts.Cut(finding.Text, LongestText),
        Fix = finding.Fix is { } fix ? AlertTexts.Cut(fix, LongestText) : null,
        Evidence = finding.Evidence is { } evidence ? AlertTexts.Cut(evidence, LongestEvidence) : null,
    };

    private enum EdgeKind
    {
        Opened,
        Changed,
        Closed,
    }

    private sealed record Edge(EdgeKind Kind, Finding Finding);
}
