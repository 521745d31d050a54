using System.Globalization;
using System.Text.Json.Nodes;

namespace Integration.Sandbox.SnipeIt.World;

/// <summary>One Snipe-IT installation. Whoever reads or writes it holds <see cref="Gate"/>.</summary>
internal sealed class SnipeItWorld(SandboxClock clock, SnipeItBehavior behavior)
{
    private long lastTag;

    public Lock Gate { get; } = new();

    public Catalog<StatusLabel> StatusLabels { get; } = new();

    public Catalog<CatalogRow> Manufacturers { get; } = new();

    public Catalog<CatalogRow> Categories { get; } = new();

    public Catalog<CatalogRow> Companies { get; } = new();

    public Catalog<CustomField> Fields { get; } = new();

    public Catalog<Fieldset> Fieldsets { get; } = new();

    public Catalog<HardwareModel> Models { get; } = new();

    public Catalog<SnipeItUser> Users { get; } = new();

    public HardwareTable Hardware { get; } = new();

    public List<SandboxAssignment> Assignments { get; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The assets that exist for the token, deleted and archived ones among them.</summary>
    public IEnumerable<SandboxHardware> Visible => behavior.TokenCompany is null ? Hardware.Rows : Hardware.Rows.Where(IsVisible);

    public bool IsVisible(SandboxHardware row) => behavior.TokenCompany is not { } company || company.Equals(row.Company, StringComparison.OrdinalIgnoreCase);

    /// <summary>Finds an asset that exists for the token, deleted or not.</summary>
    public SandboxHardware? Find(long id) => Hardware.Find(id) is { } row && IsVisible(row) ? row : null;

    public string NextTag()
    {
        do
            lastTag++;
        while (Hardware.WithTag(lastTag.ToString(CultureInfo.InvariantCulture)).Count > 0);
        return lastTag.ToString(CultureInfo.InvariantCulture);
    }

    /// <exception cref="SnipeItRefusal">The body breaks a rule; nothing is made.</exception>
    public SandboxHardware Create(JsonObject body, bool isByPerson)
    {
        var write = new HardwareWrite(this, behavior, body, isByPerson);
        write.Check(row: null);
        var row = Hardware.Add(Now);
        write.Apply(row);
        return row;
    }

    /// <exception cref="SnipeItRefusal">The body breaks a rule; nothing is changed.</exception>
    public void Update(SandboxHardware row, JsonObject body, bool isByPerson)
    {
        var write = new HardwareWrite(this, behavior, body, isByPerson);
        write.Check(row);
        write.Apply(row);
        row.UpdatedAt = Now;
    }

    public void CheckOut(SandboxHardware row, SnipeItUser user, bool isByPerson)
    {
        Assign(row, user, isByPerson);
        row.LastCheckout = row.UpdatedAt = Now;
        row.Checkouts++;
    }

    public void CheckIn(SandboxHardware row, bool isByPerson)
    {
        Assign(row, user: null, isByPerson);
        row.LastCheckin = row.UpdatedAt = Now;
        row.Checkins++;
    }

    /// <summary>Changes who has an asset, and nothing that a checkout changes besides.</summary>
    public void Assign(SandboxHardware row, SnipeItUser? user, bool isByPerson)
    {
        row.Assignee = user;
        Assignments.Add(new SandboxAssignment(row.Id, user?.Name, Now, isByPerson));
    }

    /// <exception cref="SnipeItRefusal">It is not deleted, or its tag is taken by now.</exception>
    public void Restore(SandboxHardware row)
    {
        if (row.DeletedAt is null)
            throw new SnipeItRefusal(Text.NotDeleted) { IsInPayload = true };
        if (IsTagTaken(row.AssetTag, row))
            throw new SnipeItRefusal(Text.Taken("asset_tag")) { IsInPayload = true };
        row.DeletedAt = null;
        row.UpdatedAt = Now;
    }

    public bool IsTagTaken(string tag, SandboxHardware? by) => Hardware.WithTag(tag).Any(other => other != by && other.DeletedAt is null);

    public bool IsSerialTaken(string serial, SandboxHardware? by) => Hardware.WithSerial(serial).Any(other => other != by && other.DeletedAt is null);
}
