using System.Text.Json;
using System.Text.Json.Nodes;
using Integration.Sandbox.Http;
using Integration.Sandbox.Log;
using Integration.Sandbox.SnipeIt.World;

namespace Integration.Sandbox.SnipeIt.Wire;

/// <summary>Creates, changes, hands out, takes back and restores assets.</summary>
internal sealed class HardwareWrites(SnipeItWorld world, SnipeItBehavior behavior, SandboxLog log)
{
    public Reply Create(SandboxRequest request)
    {
        var row = world.Create(BodyOf(request), isByPerson: false);
        log.Accept(request, world.Now, $"hardware {row.Id} created");
        return SnipeItReply.Success(Say(Text.Created), writer => FlatJson.Write(writer, row));
    }

    public Reply Update(SandboxRequest request)
    {
        var row = Existing(request);
        var body = BodyOf(request);
        world.Update(row, body, isByPerson: false);
        log.Accept(request, world.Now, $"hardware {row.Id} updated: {string.Join(", ", body.Select(pair => pair.Key))}");
        return SnipeItReply.Success(Say(Text.Updated), writer => FlatJson.Write(writer, row));
    }

    public Reply CheckOut(SandboxRequest request)
    {
        var input = new Input(BodyOf(request));
        var type = input.Text("checkout_to_type");
        if (type is not ("user" or "asset" or "location"))
            throw new SnipeItRefusal([("checkout_to_type", type is null ? Text.Required("checkout_to_type") : Text.Invalid("checkout_to_type"))]);
        if (input.Text("assigned_user") is null && input.Text("assigned_asset") is null && input.Text("assigned_location") is null)
            throw new SnipeItRefusal([("assigned_user", Text.Required("assigned_user"))]);
        if (input.Has("status_id") && world.StatusLabels.Find(input.Number("status_id")) is not { Type: StatusLabelType.Deployable })
            throw new SnipeItRefusal([("status_id", Text.Invalid("status_id"))]);
        var row = Existing(request);
        if (!row.CanBeCheckedOut)
            throw new SnipeItRefusal(Text.NotAvailable, writer => WriteTag(writer, row, "asset"));
        var user = type == "user" ? world.Users.Find(input.Number("assigned_user")) : null;
        if (user is null)
            throw new SnipeItRefusal(Text.TargetUnknown(row.AssetTag, type), writer => WriteTarget(writer, row, type, input.Text($"assigned_{type}")));
        SetStatus(row, input);
        world.CheckOut(row, user, isByPerson: false);
        log.Accept(request, world.Now, $"hardware {row.Id} checked out to user {user.Id}");
        return SnipeItReply.Success(Say(Text.CheckedOut), writer => WriteTag(writer, row, "asset"));
    }

    public Reply CheckIn(SandboxRequest request)
    {
        var row = Existing(request);
        if (row.Assignee is null)
            throw new SnipeItRefusal(Text.AlreadyCheckedIn, writer => WriteTag(writer, row, "asset_tag"));
        var body = request.Body.IsEmpty ? [] : BodyOf(request);
        SetStatus(row, new Input(body));
        world.CheckIn(row, isByPerson: false);
        log.Accept(request, world.Now, $"hardware {row.Id} checked in");
        return SnipeItReply.Success(Say(Text.CheckedIn), writer => WriteTag(writer, row, "asset_tag"));
    }

    public Reply Restore(SandboxRequest request)
    {
        var row = long.TryParse(request.Route("id"), out var id) ? world.Find(id) : null;
        if (row is null)
            throw new SnipeItRefusal(Text.DoesNotExist);
        world.Restore(row);
        log.Accept(request, world.Now, $"hardware {row.Id} restored");
        return SnipeItReply.SuccessInPayload(Say(Text.Restored));
    }

    // Unlike reads by id, writes do not see deleted assets.
    private SandboxHardware Existing(SandboxRequest request) =>
        long.TryParse(request.Route("id"), out var id) && world.Find(id) is { DeletedAt: null } row ? row : throw new SnipeItRefusal(Text.NotFound);

    private void SetStatus(SandboxHardware row, Input input)
    {
        if (world.StatusLabels.Find(input.Number("status_id")) is { } status)
            row.StatusRow = status;
    }

    private string Say(Text text) => behavior.IsTranslated ? text.German : text.English;

    private static JsonObject BodyOf(SandboxRequest request) => request.ReadObject() ?? throw new JsonException("Invalid JSON");

    private static void WriteTag(Utf8JsonWriter writer, SandboxHardware row, string name)
    {
        writer.WriteStartObject();
        writer.WriteHtml(name, row.AssetTag);
        writer.WriteEndObject();
    }

    private static void WriteTarget(Utf8JsonWriter writer, SandboxHardware row, string type, string? id)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("asset");
        writer.WriteNumber("id", row.Id);
        writer.WriteString("asset_tag", row.AssetTag);
        writer.WriteEndObject();
        writer.WriteString("target_id", id);
        writer.WriteString("target_type", type);
        writer.WriteEndObject();
    }
}
