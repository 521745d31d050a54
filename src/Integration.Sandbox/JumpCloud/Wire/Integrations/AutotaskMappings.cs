using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Integration.Sandbox.Autotask;
using Integration.Sandbox.Http;
using Integration.Sandbox.JumpCloud.World;
using Integration.Sandbox.Log;

namespace Integration.Sandbox.JumpCloud.Wire.Integrations;

/// <summary>The mappings of JumpCloud's own Autotask integration. A row that is sent takes the place of the organization's; names are kept as they were sent.</summary>
internal sealed class AutotaskMappings(SandboxJumpCloud jumpCloud, SandboxAutotask autotask, SandboxLog log)
{
    private readonly JumpCloudWorld world = jumpCloud.World;

    public Reply List(SandboxRequest request)
    {
        jumpCloud.CheckAutotask(request);
        var rows = world.Mappings;
        return JumpCloudReply.List("records", ListPage.Of(request).Cut(rows), rows.Count, Write);
    }

    public Reply Patch(SandboxRequest request)
    {
        jumpCloud.CheckAutotask(request);
        var rows = MappingRows.Of(request);
        var mappings = rows.ConvertAll(row => (Mapping: Read(row), IsDeleted: row.Flag("delete") == true));
        foreach (var (mapping, isDeleted) in mappings)
        {
            var before = world.Mappings.Find(other => other.OrganizationId == mapping.OrganizationId);
            world.Mappings.RemoveAll(other => other.OrganizationId == mapping.OrganizationId);
            if (!isDeleted)
                world.Mappings.Add(mapping with { LastSync = before?.LastSync });
            Record(before, isDeleted ? null : mapping);
        }

        log.Accept(request, world.Now, string.Create(CultureInfo.InvariantCulture, $"{mappings.Count} mappings of the Autotask integration"));
        return Reply.Empty(204);
    }

    private SandboxMapping Read(JsonObject row)
    {
        var organization = MappingRows.Required(row, "organization");
        var company = MappingRows.Required(row, "company");
        if (world.Find(organization.Id) is null)
            throw new JumpCloudRefusal(404, "Not Found: organization not found");
        var (contract, service) = (row.Object("contract"), row.Object("service"));
        var (contractId, lineId) = (Number(contract?.Text("id"), "contract.id"), Number(service?.Text("id"), "service.id"));
        return new SandboxMapping(organization.Id, Number(company.Id, "company.id")!.Value, contractId, lineId, service?.Number("nonBillableUsers"))
        {
            Names = new MappingNames(organization.Name, company.Name, contract?.Text("name"), service?.Text("name")),
        };
    }

    private static long? Number(string? text, string name) => text switch
    {
        null or "" => null,
        _ => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new JumpCloudRefusal(400, $"Bad Request: {name} is not an id"),
    };

    private void Record(SandboxMapping? before, SandboxMapping? after)
    {
        Record("company", before is not null, after is not null, before?.OrganizationId ?? after?.OrganizationId);
        Record("billing", before?.ContractServiceId is not null, after?.ContractServiceId is not null, before?.OrganizationId ?? after?.OrganizationId);
    }

    private void Record(string kind, bool was, bool isNow, string? organization)
    {
        if (was || isNow)
            world.RecordOfProvider($"autotask_{kind}_mapping_{(was && isNow ? "update" : isNow ? "create" : "delete")}", organization ?? "", "autotask");
    }

    private void Write(Utf8JsonWriter writer, SandboxMapping mapping)
    {
        var names = mapping.Names;
        writer.WriteStartObject();
        WriteNamed(writer, "organization", mapping.OrganizationId, names?.Organization ?? world.Find(mapping.OrganizationId)?.Name);
        WriteNamed(writer, "company", Text(mapping.CompanyId), names?.Company ?? autotask.Companies.FirstOrDefault(company => company.Id == mapping.CompanyId)?.Name);
        if (mapping.ContractId is { } contractId)
            WriteNamed(writer, "contract", Text(contractId), names is null ? autotask.Contracts.FirstOrDefault(contract => contract.Id == contractId)?.Name : names.Contract);
        if (mapping.ContractServiceId is { } lineId)
            WriteService(writer, mapping, lineId);
        writer.WriteString("lastSyncDateTime", mapping.LastSync?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) ?? "");
        writer.WriteString("lastSyncStatus", mapping.LastSync is null ? "" : "SUCCESS");
        writer.WriteEndObject();
    }

    private void WriteService(Utf8JsonWriter writer, SandboxMapping mapping, long lineId)
    {
        writer.WriteStartObject("service");
        writer.WriteString("id", Text(lineId));
        writer.WriteString("name", mapping.Names is null ? ServiceName(lineId) : mapping.Names.Service);
        if (mapping.NonBillableUsers is { } users)
            writer.WriteNumber("nonBillableUsers", users);
        else
            writer.WriteNull("nonBillableUsers");
        writer.WriteEndObject();
    }

    private string? ServiceName(long lineId) =>
        autotask.ContractServices.FirstOrDefault(line => line.Id == lineId) is { } line ? autotask.Services.First(service => service.Id == line.ServiceId).Name : null;

    private static void WriteNamed(Utf8JsonWriter writer, string field, string id, string? name)
    {
        writer.WriteStartObject(field);
        writer.WriteString("id", id);
        writer.WriteString("name", name);
        writer.WriteEndObject();
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
