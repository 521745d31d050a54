using Integration.Sandbox.Autotask.Assets;
using Integration.Sandbox.Autotask.Billing;
using Integration.Sandbox.Autotask.Entities;
using Integration.Sandbox.Autotask.Picklists;
using Integration.Sandbox.Autotask.Tickets;
using Integration.Sandbox.Log;

namespace Integration.Sandbox.Autotask;

/// <summary>The Autotask server: how to reach it, the world it keeps, and what a person can do in its user interface.</summary>
/// <remarks>Collections are copies taken under the server's lock; the rows in them are live. Safe for use by several threads.</remarks>
public sealed partial class SandboxAutotask
{
    internal SandboxAutotask(SandboxClock clock, AutotaskBehavior behavior, SandboxLog log)
    {
        World = new AutotaskWorld(clock, behavior);
        Desk = new TicketDesk(World, behavior, log);
        InstalledBase = new InstalledBase(World);
        Behavior = behavior;
    }

    /// <summary>Gets the address in place of <c>https://webservices.autotask.net</c>; the zone it names has the same host and port.</summary>
    public Uri ZoneDiscoveryAddress { get; internal set; } = null!;

    /// <summary>Gets the API tracking identifier that the server accepts.</summary>
    public string IntegrationCode { get; } = "SANDBOXINTEGRATIONCODE";

    /// <summary>Gets the API user's name.</summary>
    public string UserName { get; } = "api-user@sandbox.example";

    /// <summary>Gets or sets the API user's secret; from a change on, the old one is refused.</summary>
    /// <value>The default is a fixed text that opens nothing else.</value>
    public string Secret { get; set; } = "sandbox-autotask-secret";

    /// <summary>Gets what the server enforces and permits, to be changed at any time.</summary>
    public AutotaskBehavior Behavior { get; }

    /// <summary>Gets the picklists, to be changed at any time.</summary>
    public SandboxPicklists Picklists => World.Picklists;

    /// <summary>Gets the companies, by id.</summary>
    public IReadOnlyList<SandboxCompany> Companies => Copy<SandboxCompany>(World.Companies);

    /// <summary>Gets the contracts, by id.</summary>
    public IReadOnlyList<SandboxContract> Contracts => Copy<SandboxContract>(World.Contracts);

    /// <summary>Gets the services on contracts, by id.</summary>
    public IReadOnlyList<SandboxContractService> ContractServices => Copy<SandboxContractService>(World.ContractServices);

    /// <summary>Gets the units rows that readers see, by id.</summary>
    public IReadOnlyList<SandboxUnitsRow> UnitsRows => Copy<SandboxUnitsRow>(World.Units);

    /// <summary>Gets the services of the catalogue, by id.</summary>
    public IReadOnlyList<SandboxService> Services => Copy<SandboxService>(World.Services);

    /// <summary>Gets every adjustment accepted, by request or by a person, oldest first.</summary>
    public IReadOnlyList<SandboxAdjustment> Adjustments
    {
        get
        {
            lock (World.Gate)
                return [.. World.Adjustments];
        }
    }

    internal AutotaskWorld World { get; }

    /// <summary>Returns the units rows of one contract service that readers see, by start date.</summary>
    /// <param name="contractServiceId">The contract service.</param>
    public IReadOnlyList<SandboxUnitsRow> UnitsRowsOf(long contractServiceId)
    {
        lock (World.Gate)
        {
            World.Settle();
            return [.. World.UnitsOf(contractServiceId).OrderBy(row => row.StartDate)];
        }
    }

    /// <summary>Adds or removes units from a date on, as a person does in the user interface.</summary>
    /// <param name="contractServiceId">The contract service.</param>
    /// <param name="effectiveDate">The first day it holds; the date is taken afterwards.</param>
    /// <param name="unitChange">Units to add, or to take away when negative.</param>
    /// <exception cref="InvalidOperationException">The server refuses, with its own text.</exception>
    public void EditUnits(long contractServiceId, DateOnly effectiveDate, int unitChange) =>
        Edit(() => World.Adjust(Line(contractServiceId), new Adjustment(effectiveDate, unitChange), isByPerson: true));

    /// <summary>Sets the cost of a unit, as a person does in the user interface.</summary>
    /// <param name="contractServiceId">The contract service.</param>
    /// <param name="unitCost">The new cost; null removes it.</param>
    /// <exception cref="InvalidOperationException">There is no such contract service.</exception>
    public void EditUnitCost(long contractServiceId, decimal? unitCost) => Edit(() => World.SetUnitCost(Line(contractServiceId), unitCost));

    /// <summary>Approves and posts the billing period that covers a day.</summary>
    /// <param name="contractServiceId">The contract service.</param>
    /// <param name="day">A day of the period.</param>
    /// <exception cref="InvalidOperationException">There is no such contract service, or no period covers the day.</exception>
    public void PostPeriod(long contractServiceId, DateOnly day) => Edit(() => World.Post(Line(contractServiceId), day));

    /// <summary>Puts a service of the catalogue on a contract, from the contract's first day on.</summary>
    /// <param name="contractId">The contract.</param>
    /// <param name="serviceId">The service.</param>
    /// <param name="units">The units of every period.</param>
    /// <returns>The service on the contract.</returns>
    /// <exception cref="InvalidOperationException">There is no such contract or service.</exception>
    public SandboxContractService AddService(long contractId, long serviceId, int units) =>
        Edit(() => World.AddLine(World.Contract(contractId), World.Service(serviceId), units));

    /// <summary>Takes a service off its contract, with all its units rows.</summary>
    /// <param name="contractServiceId">The contract service.</param>
    /// <exception cref="InvalidOperationException">There is no such contract service.</exception>
    public void RemoveService(long contractServiceId) => Edit(() => World.RemoveLine(Line(contractServiceId)));

    private SandboxContractService Line(long id) =>
        World.ContractServices.Find(id) as SandboxContractService ?? throw new AutotaskRefusal($"There is no contract service {id}.");

    private void Edit(Action edit) => Edit(() =>
    {
        edit();
        return true;
    });

    private TResult Edit<TResult>(Func<TResult> edit)
    {
        try
        {
            lock (World.Gate)
                return edit();
        }
        catch (AutotaskRefusal refusal)
        {
            throw new InvalidOperationException(refusal.Message, refusal);
        }
    }

    private IReadOnlyList<TRow> Copy<TRow>(Table table)
        where TRow : SandboxRow
    {
        lock (World.Gate)
        {
            World.Settle();
            return [.. table.Rows.Cast<TRow>()];
        }
    }
}
