using System.Globalization;
using System.Text.Json.Nodes;

namespace Integration.Sandbox.Dots.World;

/// <summary>One company's account in Dots. Whoever reads or writes it holds <see cref="Gate"/>.</summary>
internal sealed class DotsWorld(SandboxClock clock)
{
    private readonly Dictionary<string, (string Body, string AssetId)> creations = [];
    private long lastId;

    public Lock Gate { get; } = new();

    public AssetTable Assets { get; } = new();

    public List<SandboxEmployee> Employees { get; } = [];

    public List<SandboxPlace> Locations { get; } = [];

    public List<SandboxPlace> Warehouses { get; } = [];

    public List<SandboxAssetAssignment> Assignments { get; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    public string NextId() => string.Create(CultureInfo.InvariantCulture, $"66500000{++lastId:x16}");

    public SandboxEmployee? EmployeeOf(string email) => Employees.Find(employee => employee.Email == email);

    public IEnumerable<SandboxDotsAsset> AssetsOf(SandboxEmployee employee) => Assets.Rows.Where(asset => asset.AssigneeId == employee.Id);

    public SandboxDotsAsset Add(string? serialNumber)
    {
        var row = new SandboxDotsAsset(NextId(), Now) { SerialNumber = serialNumber };
        Assets.Add(row);
        return row;
    }

    /// <summary>Creates an asset for a request, once for an idempotency key.</summary>
    /// <returns>The asset, and whether it was made now.</returns>
    /// <exception cref="DotsRefusal">The body breaks a rule, or the serial number or key is taken; nothing is made.</exception>
    public (SandboxDotsAsset Asset, bool IsNew) Create(JsonObject body, string key)
    {
        var changes = AssetChanges.Read(body, isCreation: true);
        if (creations.TryGetValue(key, out var before))
            return (Repeated(key, before, body), false);
        if (Assets.WithSerialNumber(changes.SerialNumber!) is [var other, ..])
            throw new DotsRefusal(409, $"Asset {other.Id} has this serial number");
        var row = Add(changes.SerialNumber);
        changes.Apply(row);
        creations.Add(key, (body.ToJsonString(), row.Id));
        return (row, true);
    }

    /// <exception cref="DotsRefusal">The body breaks a rule; nothing is changed.</exception>
    public void Update(SandboxDotsAsset row, JsonObject body)
    {
        AssetChanges.Read(body, isCreation: false).Apply(row);
        row.Updated = Now;
    }

    public void Assign(SandboxDotsAsset row, SandboxEmployee? employee)
    {
        row.AssigneeId = employee?.Id;
        row.Updated = Now;
        Assignments.Add(new SandboxAssetAssignment(row.Id, employee?.Id, Now));
    }

    private SandboxDotsAsset Repeated(string key, (string Body, string AssetId) before, JsonObject body)
    {
        if (!JsonNode.DeepEquals(JsonNode.Parse(before.Body), body))
            throw new DotsRefusal(409, $"Idempotency key '{key}' belongs to asset {before.AssetId}, which was created from another body");
        return Assets.Find(before.AssetId) ?? throw new DotsRefusal(409, $"Idempotency key '{key}' created asset {before.AssetId}, which is deleted");
    }
}
