using Integration.Sandbox.Dots.World;

namespace Integration.Sandbox.Dots;

/// <summary>
/// The Dots server: its public, read-only API as far as it is known, and the partner endpoint that <c>openapi/dots.yaml</c> asks for, which no real Dots
/// offers; the assets that it keeps, and what a person can do in its user interface.
/// </summary>
/// <remarks>Collections are copies taken under the server's lock; the assets in them are live. Safe for use by several threads.</remarks>
public sealed class SandboxDots
{
    internal const string PublicFolder = "/dots/api/v1";

    internal const string PartnerFolder = "/dots/partner";

    internal SandboxDots(SandboxClock clock, DotsBehavior behavior)
    {
        World = new DotsWorld(clock);
        Behavior = behavior;
    }

    /// <summary>Gets the address in place of <c>https://dots-public-api.dotstech.com/api/v1</c>.</summary>
    public Uri Address { get; internal set; } = null!;

    /// <summary>Gets the address of the partner endpoint.</summary>
    public Uri PartnerAddress { get; internal set; } = null!;

    /// <summary>Gets or sets the API key; from a change on, the old one is refused.</summary>
    /// <value>The default is a fixed text that opens nothing else.</value>
    public string ApiKey { get; set; } = "sandbox-dots-key-that-opens-nothing-else";

    /// <summary>Gets what the server enforces and permits, to be changed at any time.</summary>
    public DotsBehavior Behavior { get; }

    /// <summary>Gets the assets, in the order in which they were made.</summary>
    public IReadOnlyList<SandboxDotsAsset> Assets => Read(() => World.Assets.Rows);

    /// <summary>Gets the employees.</summary>
    public IReadOnlyList<SandboxEmployee> Employees => Read(() => World.Employees);

    /// <summary>Gets the custom locations.</summary>
    public IReadOnlyList<SandboxPlace> Locations => Read(() => World.Locations);

    /// <summary>Gets the warehouses.</summary>
    public IReadOnlyList<SandboxPlace> Warehouses => Read(() => World.Warehouses);

    /// <summary>Gets every assignment since the start, oldest first. Each is a person's: when a sync leaves this as it was, it has assigned nothing.</summary>
    public IReadOnlyList<SandboxAssetAssignment> Assignments => Read(() => World.Assignments);

    internal DotsWorld World { get; }

    /// <summary>Creates an asset, as a person does: with any serial number, also one that is taken or junk.</summary>
    /// <param name="serialNumber">The serial number; null for none.</param>
    /// <param name="technicalData">Technical data by field, for instance <c>model</c>; null for none.</param>
    /// <exception cref="InvalidOperationException">A field is unknown, or its value is not what it holds.</exception>
    public SandboxDotsAsset AddAsset(string? serialNumber, IReadOnlyDictionary<string, string>? technicalData = null) => Edit(() =>
    {
        var values = (technicalData ?? new Dictionary<string, string>()).Select(pair => (Field(pair.Key), Field(pair.Key).Parse(pair.Value))).ToList();
        var row = World.Add(serialNumber);
        foreach (var (field, value) in values)
            row.Values[field.Index] = value;
        return row;
    });

    /// <summary>Changes one field of an asset, as a person does.</summary>
    /// <param name="assetId">The asset.</param>
    /// <param name="field">A field of the technical data, or <c>serialNumber</c>.</param>
    /// <param name="value">The new value; null clears it.</param>
    /// <exception cref="InvalidOperationException">There is no such asset or field, or the value is not what the field holds.</exception>
    public void EditAsset(string assetId, string field, string? value) => Edit(() =>
    {
        var row = Find(assetId);
        if (field == "serialNumber")
            World.Assets.SetSerialNumber(row, value);
        else
            row.Values[Field(field).Index] = Field(field).Parse(value);
        row.Updated = World.Now;
        return row;
    });

    /// <summary>Deletes an asset for good.</summary>
    /// <param name="assetId">The asset.</param>
    /// <exception cref="InvalidOperationException">There is no such asset.</exception>
    public void DeleteAsset(string assetId) => Edit(() =>
    {
        World.Assets.Remove(Find(assetId));
        return 0;
    });

    /// <summary>Assigns an asset to an employee, or takes it back.</summary>
    /// <param name="assetId">The asset.</param>
    /// <param name="employeeId">The employee; null takes it back.</param>
    /// <exception cref="InvalidOperationException">There is no such asset or employee.</exception>
    public void Assign(string assetId, string? employeeId) => Edit(() =>
    {
        var employee = employeeId is null ? null : World.Employees.Find(other => other.Id == employeeId) ?? throw Missing("employee", employeeId);
        World.Assign(Find(assetId), employee);
        return 0;
    });

    /// <summary>Puts an asset into a warehouse, or takes it out.</summary>
    /// <param name="assetId">The asset.</param>
    /// <param name="warehouseId">The warehouse; null takes it out.</param>
    /// <exception cref="InvalidOperationException">There is no such asset or warehouse.</exception>
    public void Move(string assetId, string? warehouseId) => Edit(() =>
    {
        if (warehouseId is not null && !World.Warehouses.Exists(place => place.Id == warehouseId))
            throw Missing("warehouse", warehouseId);
        var row = Find(assetId);
        row.WarehouseId = warehouseId;
        row.Updated = World.Now;
        return 0;
    });

    /// <summary>Adds an employee.</summary>
    /// <param name="email">The work e-mail address.</param>
    /// <param name="fullName">The name.</param>
    public SandboxEmployee AddEmployee(string email, string fullName) => Edit(() =>
    {
        var employee = new SandboxEmployee(World.NextId(), email, fullName);
        World.Employees.Add(employee);
        return employee;
    });

    private SandboxDotsAsset Find(string id) => World.Assets.Find(id) ?? throw Missing("asset", id);

    private static InvalidOperationException Missing(string what, string id) => new($"There is no {what} '{id}'.");

    private static AssetField Field(string name) => AssetField.Find(name) ?? throw Missing("field", name);

    private TResult Edit<TResult>(Func<TResult> edit)
    {
        try
        {
            lock (World.Gate)
                return edit();
        }
        catch (DotsRefusal refusal)
        {
            throw new InvalidOperationException(refusal.Message, refusal);
        }
    }

    private IReadOnlyList<TRow> Read<TRow>(Func<IEnumerable<TRow>> rows)
    {
        lock (World.Gate)
            return [.. rows()];
    }
}
