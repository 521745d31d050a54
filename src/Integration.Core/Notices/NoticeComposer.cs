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
    /// <param name="others">What other scopes have told of the same findings, and this notice does not tell.</param>
    /// <param name="stillOpen">How many findings that concern the notifier are open.</param>
    public Notice? Compose(IReadOnlyList<UntoldFinding> untold, IReadOnlyList<UntoldFinding> others, int stillOpen)
    {
        var elsewhere = others.Where(IsTold).ToLookup(KeyOf);
        var edges = untold.Where(row => Concerns(notifier, row.Finding))
            .GroupBy(KeyOf).Select(rows => Of(rows, elsewhere[rows.Key])).OfType<Edge>()
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

    // Jobs that share a connection find the same of it: the first tells what opens or changes, and the last what closes. A finding that closed and opened
    // again before it could be told is one that changed, if anything of it did.
    private Edge? Of(IEnumerable<UntoldFinding> rows, IEnumerable<UntoldFinding> elsewhere)
    {
        UntoldFinding[] told = [.. rows.Where(IsTold), .. elsewhere];
        var now = rows.LastOrDefault(row => row.IsOpen && filter.Takes(row.Scope, row.Finding.Severity));
        if (now is null)
            return told.Length > 0 && !elsewhere.Any() ? new Edge(EdgeKind.Closed, (rows.LastOrDefault(row => row.IsOpen) ?? told[0]).Finding) : null;

        return told.Length == 0 ? new Edge(EdgeKind.Opened, now.Finding)
            : told.Any(row => row.ToldSeverity == now.Finding.Severity && row.ToldText == now.Finding.Text) ? null
            : new Edge(EdgeKind.Changed, now.Finding);
    }

    private bool IsTold(UntoldFinding row) => row.ToldSeverity is { } severity && filter.Takes(row.Scope, severity);

    private static (string Code, string Subject) KeyOf(UntoldFinding row) => (row.Finding.Code, row.Finding.Subject);

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
