using System.Globalization;
using System.Text.Json.Nodes;
using Integration.Sandbox.SnipeIt.World;

namespace Integration.Sandbox.SnipeIt;

/// <summary>The Snipe-IT server: how to reach it, the assets it keeps, and what a person can do in its user interface.</summary>
/// <remarks>Collections are copies taken under the server's lock; the rows in them are live. Safe for use by several threads.</remarks>
public sealed class SandboxSnipeIt
{
    internal const string Folder = "/snipe-it";

    internal SandboxSnipeIt(SandboxClock clock, SnipeItBehavior behavior)
    {
        World = new SnipeItWorld(clock, behavior);
        Behavior = behavior;
    }

    /// <summary>Gets the address of the installation, below which <c>api/v1</c> lies. It is a folder of its host, as of many installations.</summary>
    public Uri Address { get; internal set; } = null!;

    /// <summary>Gets or sets the user's personal access token; from a change on, the old one is refused.</summary>
    /// <value>The default is a fixed text that opens nothing else.</value>
    public string Token { get; set; } = "sandbox-snipe-it-token";

    /// <summary>Gets what the server enforces and permits, to be changed at any time.</summary>
    public SnipeItBehavior Behavior { get; }

    /// <summary>Gets the assets, by id, deleted and archived ones among them.</summary>
    public IReadOnlyList<SandboxHardware> Hardware => Read(() => World.Hardware.Rows);

    /// <summary>Gets the names of the models, in the order of their ids, which count from 1.</summary>
    public IReadOnlyList<string> Models => Read(() => World.Models.Rows.Select(model => model.Name));

    /// <summary>Gets every checkout and checkin, by request or by a person, oldest first; what the seed had assigned is not among them.</summary>
    public IReadOnlyList<SandboxAssignment> Assignments => Read(() => World.Assignments);

    internal SnipeItWorld World { get; }

    /// <summary>Creates an asset, as a person does, from the fields that a creation takes by request.</summary>
    /// <param name="fields">The values by field, for instance <c>serial</c>, <c>asset_tag</c> or a custom field's column. Without <c>model_id</c> and <c>status_id</c> the first of each is taken.</param>
    /// <exception cref="InvalidOperationException">The server refuses, with its own text.</exception>
    public SandboxHardware AddHardware(IReadOnlyDictionary<string, string> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var body = new JsonObject { ["model_id"] = 1, ["status_id"] = 1 };
        foreach (var (field, value) in fields)
            body[field] = value;
        return Edit(() => World.Create(body, isByPerson: true));
    }

    /// <summary>Changes one field of an asset, as a person does.</summary>
    /// <param name="hardwareId">The asset.</param>
    /// <param name="field">The field as writes name it: <c>serial</c>, <c>status_id</c>, or a custom field's column.</param>
    /// <param name="value">The new value; null clears it.</param>
    /// <exception cref="InvalidOperationException">There is no such asset, or the server refuses, with its own text.</exception>
    public void EditHardware(long hardwareId, string field, string? value) => Edit(() =>
    {
        var row = Find(hardwareId);
        World.Update(row, new JsonObject { [field] = value }, isByPerson: true);
        return row;
    });

    /// <summary>Deletes an asset, which stays and can be brought back; whoever has it gives it back.</summary>
    /// <param name="hardwareId">The asset.</param>
    /// <exception cref="InvalidOperationException">There is no such asset.</exception>
    public void DeleteHardware(long hardwareId) => Edit(() =>
    {
        var row = Find(hardwareId);
        if (row.Assignee is not null)
            World.CheckIn(row, isByPerson: true);
        row.DeletedAt = World.Now;
        return row;
    });

    /// <summary>Brings a deleted asset back.</summary>
    /// <param name="hardwareId">The asset.</param>
    /// <exception cref="InvalidOperationException">There is no such asset, or the server refuses, with its own text.</exception>
    public void RestoreHardware(long hardwareId) => Edit(() =>
    {
        World.Restore(Find(hardwareId));
        return 0;
    });

    /// <summary>Hands an asset to a user.</summary>
    /// <param name="hardwareId">The asset.</param>
    /// <param name="userName">The user's login name.</param>
    /// <exception cref="InvalidOperationException">There is no such asset or user, or the asset cannot be checked out.</exception>
    public void CheckOut(long hardwareId, string userName) => Edit(() =>
    {
        var row = Find(hardwareId);
        if (!row.CanBeCheckedOut)
            throw new SnipeItRefusal(Text.NotAvailable);
        World.CheckOut(row, World.Users.Named(userName), isByPerson: true);
        return row;
    });

    /// <summary>Takes an asset back from whoever has it.</summary>
    /// <param name="hardwareId">The asset.</param>
    /// <exception cref="InvalidOperationException">There is no such asset, or nobody has it.</exception>
    public void CheckIn(long hardwareId) => Edit(() =>
    {
        var row = Find(hardwareId);
        if (row.Assignee is null)
            throw new SnipeItRefusal(Text.AlreadyCheckedIn);
        World.CheckIn(row, isByPerson: true);
        return row;
    });

    private SandboxHardware Find(long id) =>
        World.Hardware.Find(id) ?? throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"There is no asset {id}."));

    private TResult Edit<TResult>(Func<TResult> edit)
    {
        try
        {
            lock (World.Gate)
                return edit();
        }
        catch (SnipeItRefusal refusal)
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
