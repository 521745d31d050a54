using Integration.Sandbox.Http;

namespace Integration.Sandbox.Faults;

/// <summary>The faults that are switched on. Safe for use by several threads.</summary>
public sealed class FaultList
{
    private readonly Lock gate = new();
    private readonly List<Armed> armed = [];

    internal FaultList()
    {
    }

    /// <summary>Gets how many faults still wait for requests.</summary>
    public int Count
    {
        get
        {
            lock (gate)
                return armed.Count;
        }
    }

    /// <summary>Switches a fault on.</summary>
    /// <param name="fault">The fault.</param>
    public void Add(SandboxFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        lock (gate)
            armed.Add(new Armed(fault) { Skip = fault.Skip, Left = fault.Times });
    }

    /// <summary>Switches all faults off.</summary>
    public void Clear()
    {
        lock (gate)
            armed.Clear();
    }

    internal SandboxFault? Take(SandboxRequest request)
    {
        lock (gate)
        {
            foreach (var entry in armed)
            {
                if (!entry.Fault.Hits(request) || entry.Skip-- > 0)
                    continue;
                if (entry.Left is not null && --entry.Left == 0)
                    armed.Remove(entry);
                return entry.Fault;
            }

            return null;
        }
    }

    private sealed class Armed(SandboxFault fault)
    {
        public SandboxFault Fault => fault;

        public int Skip { get; set; }

        public int? Left { get; set; }
    }
}
