using System.Text.Json.Nodes;
using Integration.Sandbox.Autotask.Billing;
using Integration.Sandbox.Autotask.Entities;
using Integration.Sandbox.Autotask.Queries;
using Integration.Sandbox.Http;
using Integration.Sandbox.Log;

namespace Integration.Sandbox.Autotask.Wire;

/// <summary>Writes to services on contracts: adjustments of their units, and their fields.</summary>
internal sealed class ContractServiceHandlers(AutotaskWorld world, AutotaskBehavior behavior, SandboxClock clock, SandboxLog log)
{
    /// <summary>Adds or removes units from a date on. The reply carries no id: the row it would name cannot be read.</summary>
    public Reply Adjust(SandboxRequest request)
    {
        var type = EntityTypes.ContractServiceAdjustments;
        var body = RowBody.Of(request);
        var contract = world.Contract(request.Route("child").Length > 0 ? QueryHandlers.IdOf(request, "parent") : ReadLong(type, body, "contractID") ?? 0);
        if (Read(type, body, "effectiveDate") is not DateTime effectiveDate)
            throw new AutotaskRefusal("effectiveDate is required.");
        var adjustment = new Adjustment(
            DateOnly.FromDateTime(effectiveDate),
            (int)(ReadLong(type, body, "unitChange") ?? 0),
            (decimal?)Read(type, body, "adjustedUnitPrice"),
            behavior.CanReadCosts ? (decimal?)Read(type, body, "adjustedUnitCost") : null);

        var line = FindLine(type, body, contract);
        if (line is null)
        {
            line = Create(type, body, contract, adjustment);
        }
        else
        {
            world.Adjust(line, adjustment, isByPerson: false, request.UnitsVisibleAfter);
        }

        log.Accept(
            request, clock.GetUtcNow(), $"contract service {line.Id}: {adjustment.UnitChange:+0;-0;0} units from {adjustment.EffectiveDate:O}", line.Id, adjustment.EffectiveDate);
        return AutotaskReply.ItemId(null);
    }

    /// <summary>Puts a service on a contract, with no units yet.</summary>
    public Reply AddLine(SandboxRequest request)
    {
        var type = EntityTypes.ContractServices;
        var body = RowBody.Of(request);
        var contract = world.Contract(QueryHandlers.IdOf(request, "parent"));
        var line = world.AddLine(contract, world.Service(ReadLong(type, body, "serviceID") ?? 0), 0, unitCost: behavior.CanReadCosts ? (decimal?)Read(type, body, "unitCost") : null);
        log.Accept(request, clock.GetUtcNow(), $"contract service {line.Id} added", line.Id);
        return AutotaskReply.ItemId(line.Id);
    }

    /// <summary>Changes fields of a service on a contract; a cost from a user who may not read costs is dropped without a word.</summary>
    public Reply UpdateLine(SandboxRequest request)
    {
        var type = EntityTypes.ContractServices;
        var body = RowBody.Of(request);
        var id = ReadLong(type, body, "id") ?? 0;
        if (world.ContractServices.Find(id) is not SandboxContractService line || line.ContractId != QueryHandlers.IdOf(request, "parent"))
            throw new AutotaskRefusal("Value does not reference an existing entity for id.");
        foreach (var (name, node) in body)
        {
            if (type.Find(name) is not { Ordinal: > 0, IsCreateOnly: false } field || field.IsCost && !behavior.CanReadCosts)
                continue;
            var value = FieldValue.ReadNullable(field, node);
            if (field.IsCost)
                world.SetUnitCost(line, (decimal?)value);
            else
                line[field] = value;
        }

        log.Accept(request, clock.GetUtcNow(), $"contract service {line.Id} updated", line.Id);
        return AutotaskReply.ItemId(line.Id);
    }

    private SandboxContractService? FindLine(EntityType type, JsonObject body, SandboxContract contract)
    {
        var onContract = world.ContractServices.Lookup(EntityTypes.ContractServices["contractID"], contract.Id).Cast<SandboxContractService>();
        if (ReadLong(type, body, "contractServiceID") is { } id)
            return onContract.FirstOrDefault(line => line.Id == id);
        return Read(type, body, "allowRepeatService") is true
            ? null
            : onContract.FirstOrDefault(line => line.ServiceId == ReadLong(type, body, "serviceID"));
    }

    // The surprise of this API: what it does not find, it adds to the contract.
    private SandboxContractService Create(EntityType type, JsonObject body, SandboxContract contract, Adjustment adjustment)
    {
        if (ReadLong(type, body, "serviceID") is not { } serviceId)
            throw new AutotaskRefusal("Value does not reference an existing entity for contractServiceID.");
        if (adjustment.EffectiveDate < contract.StartDate || adjustment.EffectiveDate > contract.EndDate)
            throw new AutotaskRefusal(UnitsLedger.OutsideContract);
        if (adjustment.UnitChange < 0)
            throw new AutotaskRefusal(UnitsLedger.BelowZero);
        var line = world.AddLine(contract, world.Service(serviceId), 0, adjustment.UnitPrice, adjustment.UnitCost);
        world.Adjust(line, adjustment, isByPerson: false);
        return line;
    }

    private static object? Read(EntityType type, JsonObject body, string name) => FieldValue.ReadNullable(type[name], QueryText.Get(body, name));

    private static long? ReadLong(EntityType type, JsonObject body, string name) => (long?)Read(type, body, name);
}
