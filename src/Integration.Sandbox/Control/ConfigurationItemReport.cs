using System.Text.Json.Nodes;
using Integration.Sandbox.Autotask;
using Integration.Sandbox.Autotask.Entities;

namespace Integration.Sandbox.Control;

/// <summary>All configuration items with what writes can set, to compare two worlds by.</summary>
internal static class ConfigurationItemReport
{
    private static readonly string[] Fields =
        [.. EntityTypes.ConfigurationItems.Fields.Where(field => field is { Ordinal: > 0, IsServerSet: false }).Select(field => field.Name).OrderBy(name => name != "serialNumber")];

    public static JsonObject Of(SandboxAutotask autotask)
    {
        var own = autotask.World.UserDefinedFields.Of(EntityTypes.ConfigurationItems).Select(field => field.Name).ToList();
        return new JsonObject { ["configurationItems"] = RowReport.Sorted(autotask.ConfigurationItems.Select(item => Of(item, own))) };
    }

    private static JsonObject Of(SandboxConfigurationItem item, List<string> own)
    {
        var report = RowReport.Of(item, Fields);
        foreach (var name in own)
        {
            if (item.UserDefined(name) is { } value)
                report[name] = value;
        }

        return report;
    }
}
