using System.Globalization;
using System.Text;
using Integration.Core.Ticketing;

namespace Integration.Core.Notices;

/// <summary>A notice in words.</summary>
internal static class NoticeTexts
{
    private const int LongestTitle = 200;
    private const int CodesInTitle = 3;

    public static string Title(Notice notice)
    {
        var of = notice.Integration.Length == 0 ? notice.Job : $"{notice.Integration} {notice.Job}";
        if (notice.IsTest)
            return $"{of}: a test";

        string[] parts =
        [
            .. new[] { Codes("opened", notice, count => count.Opened), Codes("changed", notice, count => count.Changed), Codes("closed", notice, count => count.Closed) }.OfType<string>(),
            .. notice.StillOpen == 0 ? ["all is well"] : Array.Empty<string>(),
        ];
        return AlertTexts.Cut($"{of}: {string.Join("; ", parts)}", LongestTitle);
    }

    public static string Body(Notice notice)
    {
        var text = new StringBuilder();
        if (notice.IsTest)
            text.Append("This is a test. Somebody wanted to see whether notices arrive; nothing is wrong.\n\n");

        List(text, "Opened", notice.Opened);
        List(text, "Changed", notice.Changed);
        List(text, "Closed", notice.Closed);
        if (notice.LeftOut > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{notice.LeftOut} more are not listed. All of them, by code:\n");
            foreach (var count in notice.Counts)
                text.Append(CultureInfo.InvariantCulture, $"- {count.Code} ({count.Severity}): {count.Opened} opened, {count.Changed} changed, {count.Closed} closed\n");

            text.Append('\n');
        }

        text.Append(notice.StillOpen == 0 ? "No finding is open." : notice.StillOpen == 1 ? "1 finding is open." : string.Create(CultureInfo.InvariantCulture, $"{notice.StillOpen} findings are open."));
        return text.Append(CultureInfo.InvariantCulture, $"\n{(notice.RunId is { } run ? $"Run {run}, n" : "N")}otice {notice.Id} of {notice.At:u}\n").ToString();
    }

    private static string? Codes(string verb, Notice notice, Func<NoticeCount, int> of)
    {
        var counts = notice.Counts.Where(count => of(count) > 0).ToList();
        if (counts.Count == 0)
            return null;

        var named = counts.Take(CodesInTitle).Select(count => of(count) == 1 ? count.Code : string.Create(CultureInfo.InvariantCulture, $"{count.Code} ({of(count)})"));
        var more = counts.Count > CodesInTitle ? string.Create(CultureInfo.InvariantCulture, $" and {counts.Count - CodesInTitle} other codes") : "";
        return $"{verb} {string.Join(", ", named)}{more}";
    }

    private static void List(StringBuilder text, string heading, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
            return;

        text.Append(heading).Append(":\n");
        foreach (var finding in findings)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {finding.Severity} {finding.Code}, {finding.Subject}: {finding.Text}\n");
            if (finding.Fix is { } fix && heading != "Closed")
                text.Append("  To do: ").Append(fix).Append('\n');
        }

        text.Append('\n');
    }
}
