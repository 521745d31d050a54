using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Integration.Sandbox.Dots.World;
using Integration.Sandbox.Http;
using Integration.Sandbox.Log;

namespace Integration.Sandbox.Dots.Wire;

/// <summary>The partner endpoint: lists, finds, creates and changes assets, and assigns none.</summary>
internal sealed class PartnerHandlers(DotsWorld world, DotsBehavior behavior, SandboxLog log)
{
    private const int DefaultLimit = 100;
    private const int LargestLimit = 500;
    private const int MostSerialNumbers = 200;
    private const int LongestKey = 255;

    private readonly DotsJson json = new(behavior);

    public Reply List(SandboxRequest request)
    {
        var limit = Limit(request);
        var cursor = request.Query("cursor");
        if (cursor is not null && (cursor.Length != 24 || !cursor.All(char.IsAsciiHexDigitLower)))
            throw new DotsRefusal(400, "Invalid cursor");
        var page = world.Assets.After(cursor).Take(limit + 1).ToList();
        var next = page.Count > limit ? page[limit - 1].Id : null;
        return Assets(page.Take(limit), writer => writer.WriteString("nextCursor", request.RepeatsCursor ? cursor : next));
    }

    public Reply Find(SandboxRequest request)
    {
        var body = BodyOf(request);
        if (body.FirstOrDefault(pair => pair.Key != "serialNumbers").Key is { } unknown)
            throw new DotsRefusal(400, $"Field '{unknown}' is unknown");
        if (body["serialNumbers"] is not JsonArray { Count: <= MostSerialNumbers } asked || !asked.All(IsSerialNumber))
            throw new DotsRefusal(400, $"serialNumbers must be a list of at most {MostSerialNumbers} texts, none of them blank");
        var found = asked.SelectMany(serialNumber => world.Assets.WithSerialNumber((string)serialNumber!)).Distinct().OrderBy(asset => asset.Id, StringComparer.Ordinal);
        return Assets(found, _ => { });
    }

    public Reply Create(SandboxRequest request)
    {
        var key = request.Header("Idempotency-Key");
        if (string.IsNullOrWhiteSpace(key) || key.Length > LongestKey)
            throw new DotsRefusal(400, $"Idempotency-Key must have 1 to {LongestKey} characters");
        var (asset, isNew) = world.Create(BodyOf(request), key);
        if (isNew)
            log.Accept(request, world.Now, $"asset {asset.Id} created");
        return One(isNew ? 201 : 200, asset);
    }

    public Reply Update(SandboxRequest request, string id)
    {
        var asset = world.Assets.Find(id) ?? throw new DotsRefusal(404, "Asset not found");
        var body = BodyOf(request);
        world.Update(asset, body);
        log.Accept(request, world.Now, $"asset {asset.Id} updated: {string.Join(", ", body.Select(pair => pair.Key))}");
        return One(200, asset);
    }

    private static int Limit(SandboxRequest request)
    {
        if (request.Query("limit") is not { } text)
            return DefaultLimit;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is > 0 and <= LargestLimit
            ? limit
            : throw new DotsRefusal(400, $"limit must be 1 to {LargestLimit}");
    }

    private static bool IsSerialNumber(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String && !string.IsNullOrWhiteSpace((string?)node);

    private static JsonObject BodyOf(SandboxRequest request) => request.ReadObject() ?? throw new DotsRefusal(400, "The body is not a JSON object");

    private Reply One(int status, SandboxDotsAsset asset) => Reply.Json(status, writer => json.WritePartnerAsset(writer, asset));

    private Reply Assets(IEnumerable<SandboxDotsAsset> assets, Action<Utf8JsonWriter> more) => Reply.Json(200, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("assets");
        foreach (var asset in assets)
            json.WritePartnerAsset(writer, asset);
        writer.WriteEndArray();
        more(writer);
        writer.WriteEndObject();
    });
}
