using System.Text.Json;
using Integration.Sandbox.Http;
using Integration.Sandbox.JumpCloud.Devices;
using Integration.Sandbox.JumpCloud.World;

namespace Integration.Sandbox.JumpCloud.Wire.Devices;

/// <summary>System Insights: one table over all devices of an organization that are collected from, as a bare array.</summary>
internal sealed class InsightsHandlers(JumpCloudWorld world, JumpCloudBehavior behavior)
{
    private const int LargestLimit = 10_000;

    public Reply List(SandboxRequest request, InsightsTable table)
    {
        var page = ListPage.Of(request, largest: LargestLimit);
        var filter = FilterOf(request, table);
        var (rows, total) = Cut(Devices(request).Where(filter), table, page);
        return JumpCloudReply.Bare(rows, behavior.SendsTotalCount ? total : null, (writer, row) => Write(writer, row, table));
    }

    private void Write(Utf8JsonWriter writer, InsightsRow row, InsightsTable table)
    {
        writer.WriteStartObject();
        writer.WriteString("system_id", row.Device.Id);
        if (table.HasCollectionTime)
            writer.WriteString("collection_time", (row.Details.LastContact ?? world.Now).UtcDateTime);
        table.Write(writer, row);
        writer.WriteEndObject();
    }

    private static (List<InsightsRow> Rows, int Total) Cut(IEnumerable<SandboxMember> devices, InsightsTable table, ListPage page)
    {
        var rows = new List<InsightsRow>();
        var total = 0;
        foreach (var device in devices)
        {
            if (device.Details is not { Insights: InsightsState.Enabled } details)
                continue;
            for (var index = 0; index < table.RowsOf(details.Model); index++, total++)
            {
                if (total >= page.Skip && rows.Count < page.Limit)
                    rows.Add(new InsightsRow(device, details, index));
            }
        }

        return (rows, total);
    }

    // Without a sort the newest come first, so that one that enrols moves all others while they are paged through.
    private IEnumerable<SandboxMember> Devices(SandboxRequest request)
    {
        var devices = world.Find(request.Header("x-org-id")!)!.DevicesInOrder;
        return request.Query("sort") == "system_id" ? devices : Enumerable.Range(1, devices.Length).Select(place => devices[^place]);
    }

    private static Func<SandboxMember, bool> FilterOf(SandboxRequest request, InsightsTable table)
    {
        var filters = request.QueryValues["filter"].OfType<string>().Select(text => Condition(text, table)).ToArray();
        return device => Array.TrueForAll(filters, holds => holds(device));
    }

    private static Func<SandboxMember, bool> Condition(string text, InsightsTable table)
    {
        if (text.Split(':', 3) is not [var field, var verb, var value] || verb is not ("eq" or "in"))
            throw new JumpCloudRefusal(400, $"Bad Request: invalid filter \"{text}\"");
        if (field == "cpu_subtype" && table.Name == "system_info")
            return _ => value.Length == 0;
        if (field != "system_id")
            throw new JumpCloudRefusal(400, $"Bad Request: invalid filter field \"{field}\"");
        var ids = verb == "in" ? value.Split('|').ToHashSet() : [value];
        return device => ids.Contains(device.Id);
    }
}
