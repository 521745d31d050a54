using Integration.Sandbox.Autotask.Billing;
using Integration.Sandbox.Autotask.Entities;
using Integration.Sandbox.Autotask.Picklists;

namespace Integration.Sandbox.Autotask;

/// <summary>The database of one Autotask customer. Whoever reads or writes it holds <see cref="Gate"/>.</summary>
internal sealed class AutotaskWorld(SandboxClock clock, AutotaskBehavior behavior)
{
    private static readonly Field LineOfUnits = EntityTypes.ContractServiceUnits["contractServiceID"];

    private readonly List<(DateTimeOffset VisibleAt, SandboxContractService Line)> hidden = [];
    private readonly List<(DateOnly From, SandboxContractService Line, decimal UnitCost)> costsToCome = [];

    private Table[] Tables => field ??=
    [
        Companies, Contacts, Contracts, ContractServices, Units, Services, Currencies,
        Tickets, TicketNotes, TimeEntries, TicketCategories, TicketCategoryFieldDefaults, Resources, ResourceRoles, ResourceServiceDeskRoles, Roles,
        ConfigurationItems, ConfigurationItemCategories, ConfigurationItemTypes, Products, BillingItems,
    ];

    public Lock Gate { get; } = new();

    public SandboxPicklists Picklists { get; } = new();

    public UserDefinedFields UserDefinedFields { get; } = new();

    public Table Companies { get; } = new(EntityTypes.Companies);

    public Table Contacts { get; } = new(EntityTypes.Contacts, "companyID");

    public Table Contracts { get; } = new(EntityTypes.Contracts, "companyID");

    public Table ContractServices { get; } = new(EntityTypes.ContractServices, "contractID", "serviceID");

    public Table Units { get; } = new(EntityTypes.ContractServiceUnits, "contractServiceID", "contractID");

    public Table Services { get; } = new(EntityTypes.Services);

    public Table Currencies { get; } = new(EntityTypes.Currencies);

    public Table Tickets { get; } = new(EntityTypes.Tickets, "externalID");

    public Table TicketNotes { get; } = new(EntityTypes.TicketNotes, "ticketID");

    public Table TimeEntries { get; } = new(EntityTypes.TimeEntries, "ticketID");

    public Table TicketCategories { get; } = new(EntityTypes.TicketCategories);

    public Table TicketCategoryFieldDefaults { get; } = new(EntityTypes.TicketCategoryFieldDefaults, "ticketCategoryID");

    public Table Resources { get; } = new(EntityTypes.Resources);

    public Table ResourceRoles { get; } = new(EntityTypes.ResourceRoles, "resourceID");

    public Table ResourceServiceDeskRoles { get; } = new(EntityTypes.ResourceServiceDeskRoles, "resourceID");

    public Table Roles { get; } = new(EntityTypes.Roles);

    public Table ConfigurationItems { get; } = new(EntityTypes.ConfigurationItems, "serialNumber", "companyID");

    public Table ConfigurationItemCategories { get; } = new(EntityTypes.ConfigurationItemCategories);

    public Table ConfigurationItemTypes { get; } = new(EntityTypes.ConfigurationItemTypes);

    public Table Products { get; } = new(EntityTypes.Products);

    public Table BillingItems { get; } = new(EntityTypes.BillingItems, "contractServiceID");

    public List<SandboxAdjustment> Adjustments { get; } = [];

    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>Gets the time in whole milliseconds: the vendor's database keeps no more, and neither does the wire.</summary>
    public DateTime Now => clock.GetUtcNow().UtcDateTime is var now ? now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond)) : default;

    public Table? Find(EntityType type) => Array.Find(Tables, table => table.Type == type);

    /// <summary>Finds the table of an entity by its own name, as references give it.</summary>
    public Table? Find(string name) => Array.Find(Tables, table => table.Type.Name == name);

    public SandboxRow NewRow(EntityType type) =>
        type == EntityTypes.Companies ? new SandboxCompany(Companies.NextId())
        : type == EntityTypes.Contracts ? new SandboxContract(Contracts.NextId())
        : type == EntityTypes.Services ? new SandboxService(Services.NextId())
        : type == EntityTypes.ConfigurationItems ? new SandboxConfigurationItem(ConfigurationItems.NextId())
        : type == EntityTypes.Products ? new SandboxProduct(Products.NextId())
        : type.CanCreate && Find(type) is { } table ? new SandboxPlainRow(type, table.NextId())
        : throw new AutotaskRefusal($"The {type.Name} Entity cannot be created.");

    /// <summary>Whether the API user sees a row: the tickets of some lines of business are hidden from it, with all that belongs to them.</summary>
    public bool IsVisible(SandboxRow row) => row switch
    {
        _ when behavior.HiddenLinesOfBusiness.Count == 0 => true,
        SandboxTicket ticket => ticket["organizationalLevelAssociationID"] is not long line || !behavior.HiddenLinesOfBusiness.Contains(line),
        SandboxTicketNote note => Tickets.Find(note.TicketId) is { } ticket && IsVisible(ticket),
        SandboxTimeEntry entry => Tickets.Find(entry.TicketId) is { } ticket && IsVisible(ticket),
        _ => true,
    };

    public SandboxContract Contract(long id) =>
        Contracts.Find(id) as SandboxContract ?? throw new AutotaskRefusal("Value does not reference an existing entity for contractID.");

    public SandboxService Service(long id) =>
        Services.Find(id) as SandboxService ?? throw new AutotaskRefusal("Value does not reference an existing entity for serviceID.");

    public SandboxContractService AddLine(SandboxContract contract, SandboxService service, int units, decimal? unitPrice = null, decimal? unitCost = null)
    {
        var price = unitPrice ?? (decimal?)service["unitPrice"] ?? 0m;
        var cost = unitCost ?? (decimal?)service["unitCost"];
        var line = new SandboxContractService(ContractServices.NextId())
        {
            ["contractID"] = contract.Id,
            ["serviceID"] = service.Id,
            ["unitPrice"] = price,
            ["internalCurrencyUnitPrice"] = price,
            ["internalCurrencyAdjustedPrice"] = price,
            ["unitCost"] = cost,
            ["invoiceDescription"] = service["invoiceDescription"],
        };
        line.Periods = UnitsLedger.Open(contract, service.PeriodMonths, units, price, cost);
        ContractServices.Add(line);
        foreach (var period in line.Periods)
            Units.Add(new SandboxUnitsRow(Units.NextId(), line, period));
        return line;
    }

    public void RemoveLine(SandboxContractService line)
    {
        line.Periods = [];
        Publish(line);
        ContractServices.Remove(line);
    }

    /// <summary>Applies an adjustment; readers see it at once, or after the delay that the behaviour asks for.</summary>
    public void Adjust(SandboxContractService line, Adjustment adjustment, bool isByPerson, TimeSpan? visibleAfter = null)
    {
        UnitsLedger.Apply(Contract(line.ContractId), line, adjustment, behavior.PostedPeriods);
        Adjustments.Add(new SandboxAdjustment(
            line.Id, adjustment.EffectiveDate, adjustment.UnitChange, adjustment.UnitPrice, adjustment.UnitCost, isByPerson));
        if (adjustment.UnitCost is { } cost)
            costsToCome.Add((adjustment.EffectiveDate, line, cost));
        var delay = visibleAfter ?? behavior.UnitsVisibleAfter;
        if (delay > TimeSpan.Zero)
            hidden.Add((clock.GetUtcNow() + delay, line));
        else
            Publish(line);
    }

    /// <summary>Sets the cost of a unit from today's unposted periods on. Which periods Autotask changes is not known.</summary>
    public void SetUnitCost(SandboxContractService line, decimal? unitCost)
    {
        line.UnitCost = unitCost;
        var today = Today;
        line.Periods = [.. line.Periods.Select(period => period.End >= today && period.PostedAt is null ? period with { UnitCost = unitCost } : period)];
        Publish(line);
    }

    /// <summary>Marks the billing period that covers a day as approved and posted, with all its parts.</summary>
    public void Post(SandboxContractService line, DateOnly day)
    {
        var covering = line.Periods.Find(period => period.Covers(day)) ?? throw new AutotaskRefusal($"No period of contract service {line.Id} covers {day:O}.");
        Post(line, period => period.PeriodStart == covering.PeriodStart);
    }

    /// <summary>Marks every billing period that has begun by a day as approved and posted.</summary>
    public void PostThrough(SandboxContractService line, DateOnly day) => Post(line, period => period.PeriodStart <= day);

    private void Post(SandboxContractService line, Func<UnitsPeriod, bool> isPosted)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var billed = line.Periods.Where(period => isPosted(period) && period.PostedAt is null).Select(period => period.Start).ToHashSet();
        line.Periods = [.. line.Periods.Select(period => isPosted(period) ? period with { PostedAt = now } : period)];
        Publish(line);
        foreach (var row in UnitsOf(line.Id).Where(row => billed.Contains(row.StartDate)).OrderBy(row => row.StartDate))
            BillingItems.Add(new SandboxBillingItem(BillingItems.NextId(), Contract(line.ContractId), Service(line.ServiceId), row, Now));
    }

    /// <summary>Lets happen what the clock has brought: costs whose date has come, rows whose delay is over.</summary>
    public void Settle()
    {
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        foreach (var (_, line, unitCost) in costsToCome.Where(entry => entry.From <= today).OrderBy(entry => entry.From))
            line.UnitCost = unitCost;
        costsToCome.RemoveAll(entry => entry.From <= today);
        foreach (var (_, line) in hidden.Where(entry => entry.VisibleAt <= now))
            Publish(line);
        hidden.RemoveAll(entry => entry.VisibleAt <= now);
    }

    /// <summary>Makes the rows that readers see equal to the line's periods; a row whose period is as before keeps its id.</summary>
    public void Publish(SandboxContractService line)
    {
        var before = Units.Lookup(LineOfUnits, line.Id).Cast<SandboxUnitsRow>().ToList();
        var kept = before.Where(row => line.Periods.Contains(row.Period)).ToList();
        foreach (var row in before.Except(kept))
            Units.Remove(row);
        foreach (var period in line.Periods.Except(kept.Select(row => row.Period)))
            Units.Add(new SandboxUnitsRow(Units.NextId(), line, period));
    }

    /// <summary>Returns the units rows of a line that readers see.</summary>
    public IEnumerable<SandboxUnitsRow> UnitsOf(long lineId) => Units.Lookup(LineOfUnits, lineId).Cast<SandboxUnitsRow>();
}
