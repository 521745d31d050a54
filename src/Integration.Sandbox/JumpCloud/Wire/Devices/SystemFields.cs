using System.Globalization;
using System.Text.Json;
using Integration.Sandbox.JumpCloud.Devices;

namespace Integration.Sandbox.JumpCloud.Wire.Devices;

/// <summary>The fields of the v1 model that a device has beside its names. Neither model, processor nor memory is among them.</summary>
internal static class SystemFields
{
    public static readonly SystemField[] All =
    [
        new("serialNumber", (writer, _, details) =>
        {
            if (details.SerialNumber is { } serial)
                writer.WriteString("serialNumber", serial);
        }),
        Text("hwVendor", (_, details) => details.Model.Vendor),
        Text("os", (_, details) => OsName(details)),
        Text("osFamily", (_, details) => OsFamily(details)),
        Text("version", (_, details) => details.Model.OsVersion),
        new("osVersionDetail", WriteOsVersion),
        Text("arch", (_, details) => details.Model.Platform == DevicePlatform.MacOS ? "arm64" : "x86_64"),
        Text("archFamily", (_, details) => details.Model.Platform == DevicePlatform.MacOS ? "arm" : "x86"),
        Text("agentVersion", (_, _) => "2.12.4"),
        Text("remoteAssistAgentVersion", (_, _) => "0.320.0"),
        Text("description", (_, _) => ""),
        Text("templateName", (_, details) => OsFamily(details)),
        Text("remoteIP", (row, _) => $"203.0.113.{Convert.ToInt32(row.Tail[^2..], 16)}"),
        new("networkInterfaces", WriteInterfaces),
        Number("systemTimezone", 0),
        Flag("desktopCapable", details => details.Model.Platform != DevicePlatform.Linux),
        Text("displayManager", (_, _) => ""),
        new("fileSystem", (writer, _, _) => writer.WriteNull("fileSystem")),
        Flag("azureAdJoined", _ => false),
        new("domainInfo", (writer, _, _) => Object(writer, "domainInfo", () =>
        {
            writer.WriteString("domainName", "");
            writer.WriteBoolean("partOfDomain", false);
        })),
        Text("amazonInstanceID", (_, _) => ""),
        new("fde", (writer, _, details) => Object(writer, "fde", () =>
        {
            writer.WriteBoolean("active", details.IsEncrypted);
            writer.WriteBoolean("keyPresent", details.IsEncrypted);
        })),
        new("mdm", WriteMdm),
        new("primarySystemUser", (writer, row, details) => Object(writer, "primarySystemUser", () => writer.WriteString("id", row.PrimaryUser(details)?.Id))),
        new("provisionMetadata", (writer, _, _) => Object(writer, "provisionMetadata", () => Object(writer, "provisioner", () =>
        {
            writer.WriteString("type", "administrator");
            writer.WriteNull("provisionerId");
        }))),
        new("systemInsights", (writer, _, details) => Object(writer, "systemInsights", () => writer.WriteString("state", InsightsState(details)))),
        new("policyStats", (writer, _, _) => Object(writer, "policyStats", () =>
        {
            foreach (var name in (string[])["total", "success", "failed", "pending", "duplicate", "unsupportedOs"])
                writer.WriteNumber(name, 0);
        })),
        Empty("userMetrics"),
        Flag("hasServiceAccount", details => details.Model.Platform == DevicePlatform.MacOS),
        new("serviceAccountState", (writer, _, _) => Object(writer, "serviceAccountState", () =>
        {
            writer.WriteBoolean("hasSecureToken", true);
            writer.WriteBoolean("passwordAPFSValid", true);
            writer.WriteBoolean("passwordODValid", true);
        })),
        new("secureLogin", (writer, _, _) => Object(writer, "secureLogin", () =>
        {
            writer.WriteBoolean("supported", false);
            writer.WriteBoolean("enabled", false);
        })),
        Empty("builtInCommands"),
        Empty("sshdParams"),
        Empty("connectionHistory"),
    ];

    /// <summary>The text by which a field is filtered, searched and sorted; null where it cannot be.</summary>
    public static string? TextOf(SystemRow row, string field) => (field, row.Device.Details) switch
    {
        ("_id" or "id", _) => row.Device.Id,
        ("hostname", _) => row.Device.Name,
        ("displayName", _) => row.DisplayName,
        ("organization", _) => row.Organization.Id,
        ("active", _) => row.IsActive ? "true" : "false",
        ("created", _) => Time(row.Device.Created),
        ("lastContact", { LastContact: { } contact }) => Time(contact),
        ("serialNumber", { } details) => details.SerialNumber,
        ("hwVendor", { } details) => details.Model.Vendor,
        ("os", { } details) => OsName(details),
        ("osFamily", { } details) => OsFamily(details),
        ("version", { } details) => details.Model.OsVersion,
        ("systemInsights.state", { } details) => InsightsState(details),
        _ => null,
    };

    private static string OsName(DeviceDetails details) => details.Model.Platform switch
    {
        DevicePlatform.Windows => "Windows",
        DevicePlatform.MacOS => "Mac OS X",
        _ => details.Model.OsName,
    };

    private static string OsFamily(DeviceDetails details) => details.Model.Platform switch
    {
        DevicePlatform.Windows => "windows",
        DevicePlatform.MacOS => "darwin",
        _ => "linux",
    };

    private static string InsightsState(DeviceDetails details) => details.Insights.ToString().ToLowerInvariant();

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    private static void WriteOsVersion(Utf8JsonWriter writer, SystemRow row, DeviceDetails details) => Object(writer, "osVersionDetail", () =>
    {
        var parts = details.Model.OsVersion.Split('.');
        writer.WriteString("osName", details.Model.OsName);
        writer.WriteString("distributionName", details.Model.Platform == DevicePlatform.Linux ? details.Model.OsName : "");
        writer.WriteString("releaseName", "");
        writer.WriteString("version", details.Model.OsVersion);
        writer.WriteString("revision", details.Model.OsBuild);
        foreach (var (name, part) in ((string[])["major", "minor", "patch"]).Zip(parts))
        {
            writer.WriteString(name, part);
            writer.WriteNumber($"{name}Number", int.Parse(part, CultureInfo.InvariantCulture));
        }
    });

    private static void WriteInterfaces(Utf8JsonWriter writer, SystemRow row, DeviceDetails details)
    {
        writer.WriteStartArray("networkInterfaces");
        writer.WriteStartObject();
        writer.WriteString("name", details.Model.Platform == DevicePlatform.Windows ? "Ethernet" : "en0");
        writer.WriteString("family", "IPv4");
        writer.WriteString("address", $"192.0.2.{Convert.ToInt32(row.Tail[^2..], 16)}");
        writer.WriteBoolean("internal", false);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteMdm(Utf8JsonWriter writer, SystemRow row, DeviceDetails details) => Object(writer, "mdm", () =>
    {
        writer.WriteString("vendor", details.IsInMdm ? "internal" : "none");
        writer.WriteBoolean("dep", false);
        writer.WriteBoolean("userApproved", details.IsInMdm);
        writer.WriteString("profileIdentifier", "");
        writer.WriteString("lostModeStatus", "");
    });

    private static SystemField Text(string name, Func<SystemRow, DeviceDetails, string> value) =>
        new(name, (writer, row, details) => writer.WriteString(name, value(row, details)));

    private static SystemField Number(string name, int value) => new(name, (writer, _, _) => writer.WriteNumber(name, value));

    private static SystemField Flag(string name, Func<DeviceDetails, bool> value) =>
        new(name, (writer, _, details) => writer.WriteBoolean(name, value(details)));

    private static SystemField Empty(string name) => new(name, (writer, _, _) =>
    {
        writer.WriteStartArray(name);
        writer.WriteEndArray();
    });

    private static void Object(Utf8JsonWriter writer, string name, Action write)
    {
        writer.WriteStartObject(name);
        write();
        writer.WriteEndObject();
    }
}
