using System.Globalization;
using Integration.Sandbox.JumpCloud.Alerts;

namespace Integration.Sandbox.Seeds;

/// <summary>A kind of alert that the seeds raise. The titles are the sandbox's.</summary>
internal sealed record AlertKind(int Number, string Title, string Severity, string Category, string SourceType)
{
    public static readonly AlertKind DiskSpace = new(1, "Disk space low", AlertSeverity.High, AlertCategory.System, AlertSourceType.Device);
    public static readonly AlertKind Offline = new(2, "Device offline", AlertSeverity.Medium, AlertCategory.System, AlertSourceType.Device);
    public static readonly AlertKind Encryption = new(3, "Disk encryption off", AlertSeverity.High, AlertCategory.System, AlertSourceType.Device);
    public static readonly AlertKind Battery = new(4, "Battery health poor", AlertSeverity.Low, AlertCategory.System, AlertSourceType.Device);
    public static readonly AlertKind Policy = new(5, "Policy failed", AlertSeverity.Medium, AlertCategory.System, AlertSourceType.Policy);
    public static readonly AlertKind LockedOut = new(6, "User locked out", AlertSeverity.Medium, AlertCategory.Directory, AlertSourceType.User);
    public static readonly AlertKind Import = new(7, "Directory import failed", AlertSeverity.High, AlertCategory.Directory, "ALERT_SOURCE_TYPE_DIRECTORY");
    public static readonly AlertKind Admin = new(8, "Administrator added", AlertSeverity.Low, AlertCategory.Admin, "ALERT_SOURCE_TYPE_ADMIN");

    public static readonly AlertKind[] All = [DiskSpace, Offline, Encryption, Battery, Policy, LockedOut, Import, Admin];

    public string RuleId => Id("0a2e0000", Number);

    public static string Id(string kind, long number) => string.Create(CultureInfo.InvariantCulture, $"{kind}{number:x16}");

    /// <summary>Makes an alert of this kind about a member of the organization that is there, or about something of that kind's own name.</summary>
    public AlertSeed Of(OrganizationSeed organization, int member, string id, DateTimeOffset opens, IEnumerable<AlertStep> steps, string? ruleId = null)
    {
        var source = SourceOf(organization, member, opens);
        return new AlertSeed
        {
            Id = id,
            Title = $"{Title}: {source}",
            Severity = Severity,
            Category = Category,
            SourceType = SourceType,
            SourceName = source,
            RuleId = ruleId ?? RuleId,
            Opens = opens,
            Steps = [.. steps],
        };
    }

    private string SourceOf(OrganizationSeed organization, int member, DateTimeOffset at)
    {
        if (SourceType is not (AlertSourceType.Device or AlertSourceType.User))
            return Title;
        var isDevice = SourceType == AlertSourceType.Device;
        var there = organization.Members.Where(candidate => candidate.IsDevice == isDevice && candidate.Comes <= at && !(candidate.Goes <= at)).ToList();
        return there.Count > 0 ? there[member % there.Count].Name : $"{(isDevice ? "ws" : "user")}-{member}";
    }
}
