using System.Text.Json;
using Integration.Sandbox.Http;
using Integration.Sandbox.JumpCloud.World;

namespace Integration.Sandbox.JumpCloud.Wire;

/// <summary>The organizations, with their usage where it is asked for.</summary>
internal sealed class OrganizationHandlers(SandboxJumpCloud jumpCloud)
{
    private readonly JumpCloudWorld world = jumpCloud.World;

    private List<SandboxOrganization> Visible => jumpCloud.Behavior.IsSingleOrganization ? [world.Organizations[0]] : world.Organizations;

    public Reply List(SandboxRequest request)
    {
        var page = ListPage.Of(request);
        var fields = FieldsOf(request);
        var rows = page.Cut(Sort(request)).ToList();
        return JumpCloudReply.List("results", rows, Visible.Count, (writer, organization) => Write(writer, organization, fields));
    }

    public Reply Get(SandboxRequest request)
    {
        var organization = world.Find(request.Route("id")) ?? throw new JumpCloudRefusal(404, "Not Found: organization not found");
        var fields = FieldsOf(request);
        return Reply.Json(200, writer => Write(writer, organization, fields.Count > 0 ? fields : ["_id", "displayName", "created", "provider", "entitlement", "totalBillingEstimate", "lastEstimateCalculationTimeStamp", "settings"]));
    }

    // Without a sort the rows last written come first, so that they move while they are paged through.
    private IEnumerable<SandboxOrganization> Sort(SandboxRequest request)
    {
        var sort = request.Query("sort") ?? request.Query("sortIgnoreCase") ?? "";
        var rows = sort.TrimStart('-') switch
        {
            "_id" or "id" => Visible.OrderBy(organization => organization.Id, StringComparer.Ordinal),
            "displayName" or "settings.name" => Visible.OrderBy(organization => organization.Name, StringComparer.OrdinalIgnoreCase),
            _ => Visible.OrderByDescending(organization => organization.ChangedAt),
        };
        return sort.StartsWith('-') ? rows.Reverse() : rows;
    }

    private void Write(Utf8JsonWriter writer, SandboxOrganization organization, HashSet<string> fields)
    {
        if (organization.IsNullRecord)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        writer.WriteString(fields.Contains("id") ? "id" : "_id", organization.Id);
        if (fields.Count == 0 || fields.Contains("displayName"))
            writer.WriteString("displayName", organization.Name);
        if (fields.Count == 0)
            writer.WriteString("logoUrl", "");
        if (fields.Contains("provider"))
            writer.WriteString("provider", jumpCloud.ProviderId);
        if (organization.Usage != UsageFields.Absent)
            WriteUsage(writer, organization, fields);
        writer.WriteEndObject();
    }

    private void WriteUsage(Utf8JsonWriter writer, SandboxOrganization organization, HashSet<string> fields)
    {
        var isShown = organization.Usage == UsageFields.Shown;
        if (fields.Contains("systemsCount"))
            WriteNumberOrNull(writer, "systemsCount", isShown ? organization.Devices.Count : null);
        if (fields.Contains("systemUsersCount"))
            WriteNumberOrNull(writer, "systemUsersCount", isShown ? organization.Users.Count : null);
        if (fields.Contains("highWaterMarkLastMonth"))
            WriteNumberOrNull(writer, "highWaterMarkLastMonth", isShown ? MarkOfLastMonth(organization) : null);
        if (fields.Contains("maxSystemUsers"))
            WriteNumberOrNull(writer, "maxSystemUsers", organization.MaxSystemUsers);
        if (fields.Contains("settings"))
        {
            writer.WriteStartObject("settings");
            writer.WriteString("name", organization.Name);
            WriteNumberOrNull(writer, "maxSystemUsers", organization.MaxSystemUsers);
            writer.WriteEndObject();
        }

        if (fields.Contains("entitlement"))
            WriteEntitlement(writer, organization);
        if (organization.PricePerUser is { } price)
            WriteEstimate(writer, organization, price, fields);
    }

    // As of the last midnight, in the money unit of the entitlement.
    private void WriteEstimate(Utf8JsonWriter writer, SandboxOrganization organization, int price, HashSet<string> fields)
    {
        var calculated = new DateTimeOffset(world.Now.UtcDateTime.Date, TimeSpan.Zero);
        if (fields.Contains("totalBillingEstimate"))
            writer.WriteNumber("totalBillingEstimate", price * organization.HighWaterMark(BilledMonth.At(calculated).Start, calculated));
        if (fields.Contains("lastEstimateCalculationTimeStamp"))
            writer.WriteString("lastEstimateCalculationTimeStamp", calculated.UtcDateTime);
    }

    private int MarkOfLastMonth(SandboxOrganization organization)
    {
        var month = BilledMonth.At(world.Now).Previous;
        return organization.HighWaterMark(month.Start, month.End);
    }

    private static void WriteEntitlement(Utf8JsonWriter writer, SandboxOrganization organization)
    {
        writer.WriteStartObject("entitlement");
        writer.WriteString("billingModel", "MSP");
        writer.WriteBoolean("isManuallyBilled", false);
        if (organization.PricePerUser is { } price)
        {
            writer.WriteNumber("pricePerUserSum", price);
            writer.WriteStartArray("entitlementProducts");
            writer.WriteStartObject();
            writer.WriteString("name", "JumpCloud Platform");
            writer.WriteString("productCode", "platform");
            writer.WriteString("productCategory", "package");
            writer.WriteString("contractType", "monthly");
            writer.WriteNumber("pricePerUser", price);
            writer.WriteNumber("committedUsers", 0);
            writer.WriteNumber("uncommittedUsers", organization.Users.Count);
            writer.WriteNumber("maxUserCount", organization.Users.Count);
            writer.WriteEndObject();
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteNumberOrNull(Utf8JsonWriter writer, string name, int? value)
    {
        if (value is { } number)
            writer.WriteNumber(name, number);
        else
            writer.WriteNull(name);
    }

    /// <summary>Reads <c>fields=a b</c> and <c>fields[0]=a&amp;fields[1]=b</c>; empty when none are named.</summary>
    private static HashSet<string> FieldsOf(SandboxRequest request) =>
    [
        .. request.QueryValues.Where(pair => pair.Key.StartsWith("fields", StringComparison.Ordinal))
            .SelectMany(pair => pair.Value.ToString().Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)),
    ];
}
