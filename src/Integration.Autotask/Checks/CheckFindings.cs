using System.Globalization;
using Integration.Core;

namespace Integration.Autotask.Checks;

/// <summary>Every finding of the connection check: one code each, never reused. The findings guide shows the same table.</summary>
internal static class CheckFindings
{
    public static Finding UserUnknown(string evidence) => Of(
        "PRE001", FindingSeverity.Blocking,
        "Autotask knows no API user of this name, so it names no zone.",
        "Check UserName: it is the user name (key) on the API user's page under Admin > Company settings & users > Resources/users, and not an e-mail address of a person.",
        evidence);

    public static Finding CredentialsRefused(string evidence) => Of(
        "PRE002", FindingSeverity.Blocking,
        "Autotask refuses the user name, the secret, the integration code or the security level; its answer does not tell which.",
        "On the API user's page compare user name and tracking identifier, generate a new secret, and choose a security level that is API-only.",
        evidence);

    public static Finding IntegrationCodeInvalid(string evidence) => Of(
        "PRE003", FindingSeverity.Blocking,
        "Autotask refuses the integration code.",
        "Copy the tracking identifier from the API user's page (Custom (Internal Integration)) to IntegrationCode.",
        evidence);

    public static Finding Unreachable(string evidence) => Of(
        "PRE004", FindingSeverity.Blocking,
        "Autotask could not be asked.",
        "See the evidence. If it is not a passing outage, check ZoneDiscoveryAddress, proxy and firewall.",
        evidence);

    public static Finding CostsHidden(int lines) => Of(
        "PRE005", FindingSeverity.Blocking,
        "The API user cannot read costs; Autotask would ignore a cost that it writes, without an error.",
        "Give the API user a security level that can read costs, such as API User (system) (API-only) instead of its Can't Read Costs sibling.",
        $"None of {lines} services on contracts shows a unit cost.");

    public static Finding QuotaNearlyUsed(int used, int others, int granted, int minutes) => Of(
        "PRE006", FindingSeverity.Warning,
        "The request quota that all integrations of this Autotask database share is nearly used up; Autotask slows down, then refuses.",
        "Run at another hour, or find the integration that uses it up.",
        Usage(used, others, granted, minutes));

    public static Finding ClockSkewed(TimeSpan skew) => Of(
        "PRE007", FindingSeverity.Warning,
        $"This machine's clock is {Math.Abs(skew.TotalMinutes):0} minutes {(skew > TimeSpan.Zero ? "ahead of" : "behind")} Autotask's.",
        "Let the machine synchronise its clock: effective dates follow from it.",
        null);

    public static Finding RightMissing(string what, string evidence) => Of(
        "PRE008", FindingSeverity.Blocking,
        $"The API user may not {what}.",
        "Give the API user's security level the right under Admin > Company settings & users > Security levels, or use API User (system) (API-only).",
        evidence);

    public static Finding CompanyTypeUnknown(string problem) => Of(
        "PRE009", FindingSeverity.Blocking,
        problem,
        "Name the types in CompanyTypes as Autotask does, or leave the setting out to bill companies of every type.",
        null);

    public static Finding CompleteStatusUnknown(string problem) => Of(
        "PRE010", FindingSeverity.Blocking,
        problem,
        "Name in CompleteStatuses the statuses in which a ticket is done, as Autotask does; the default is its own Complete.",
        null);

    public static Finding AssetSettingWrong(string problem) => Of(
        "PRE011", FindingSeverity.Blocking,
        problem,
        "Correct the settings under Assets: products, types and user-defined fields are named as Autotask names them, or by their ids.",
        null);

    public static Finding QuotaSharedWithOthers(int used, int others, int granted, int minutes) => Of(
        "PRE012", FindingSeverity.Warning,
        "Other integrations use half of the hour's requests or more; from half on Autotask slows every answer down.",
        "Run at an hour when they do not, or find which of them asks so much. What earlier processes of ours asked counts as others' unless Budget:Directory is set.",
        Usage(used, others, granted, minutes));

    public static Finding CompanyIdFieldUnknown(string problem) => Of(
        "PRE013", FindingSeverity.Blocking,
        problem,
        "Name the field in CompanyIdField as Autotask does, or leave the setting out.",
        null);

    private static string Usage(int used, int others, int granted, int minutes) => string.Create(
        CultureInfo.InvariantCulture, $"{used} of {granted} requests in the last {minutes} minutes, {Math.Max(0, granted - used)} left; {others} of them were not counted by this client's budget.");

    private static Finding Of(string code, FindingSeverity severity, string text, string fix, string? evidence) => new()
    {
        Code = code,
        Severity = severity,
        Subject = "connection:target",
        Text = text,
        Fix = fix,
        Evidence = evidence,
    };
}
