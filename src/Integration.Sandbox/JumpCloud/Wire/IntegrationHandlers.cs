using System.Globalization;
using System.Text.Json;
using Integration.Sandbox.Autotask;
using Integration.Sandbox.Autotask.Entities;
using Integration.Sandbox.Http;
using Integration.Sandbox.JumpCloud.World;

namespace Integration.Sandbox.JumpCloud.Wire;

/// <summary>JumpCloud's own Autotask integration, as far as it can be read. Autotask's ids are texts here.</summary>
internal sealed class IntegrationHandlers(SandboxJumpCloud jumpCloud, SandboxAutotask autotask)
{
    public Reply Integrations(SandboxRequest request)
    {
        if (request.Route("provider") != jumpCloud.ProviderId)
            throw new JumpCloudRefusal(404, "Not Found: provider not found");
        var isThere = jumpCloud.Mappings.Count > 0 || Array.Exists(jumpCloud.World.Autotask.Alerts, alert => alert.Configuration is not null);
        var rows = isThere ? new[] { jumpCloud.AutotaskIntegrationId } : [];
        return JumpCloudReply.List("records", ListPage.Of(request).Cut(rows), rows.Length, (writer, id) =>
        {
            writer.WriteStartObject();
            writer.WriteString("integrationId", id);
            writer.WriteString("type", "autotask");
            writer.WriteEndObject();
        });
    }

    public Reply Configuration(SandboxRequest request)
    {
        Check(request);
        return JumpCloudReply.Object(writer =>
        {
            writer.WriteString("id", jumpCloud.AutotaskIntegrationId);
            writer.WriteString("username", "jumpcloud@sandbox.example");
            writer.WriteBoolean("isMspAuthConfigured", true);
        });
    }

    public Reply Mappings(SandboxRequest request)
    {
        Check(request);
        var rows = jumpCloud.Mappings;
        return JumpCloudReply.List("records", ListPage.Of(request).Cut(rows), rows.Count, WriteMapping);
    }

    public Reply Companies(SandboxRequest request)
    {
        Check(request);
        var rows = autotask.Companies;
        return JumpCloudReply.List("records", ListPage.Of(request).Cut(rows), rows.Count, (writer, company) =>
        {
            writer.WriteStartObject();
            WriteId(writer, "id", company.Id);
            writer.WriteString("name", company.Name);
            writer.WriteEndObject();
        });
    }

    public Reply Contracts(SandboxRequest request)
    {
        Check(request);
        var rows = autotask.Contracts;
        return JumpCloudReply.List("results", ListPage.Of(request).Cut(rows), rows.Count, (writer, contract) =>
        {
            writer.WriteStartObject();
            WriteId(writer, "id", contract.Id);
            WriteId(writer, "companyId", contract.CompanyId);
            writer.WriteString("name", contract.Name);
            writer.WriteEndObject();
        });
    }

    public Reply Services(SandboxRequest request)
    {
        Check(request);
        var rows = autotask.ContractServices;
        return JumpCloudReply.List("results", ListPage.Of(request).Cut(rows), rows.Count, (writer, line) =>
        {
            writer.WriteStartObject();
            WriteId(writer, "id", line.Id);
            WriteId(writer, "contractId", line.ContractId);
            writer.WriteString("name", ServiceName(line));
            writer.WriteEndObject();
        });
    }

    private void WriteMapping(Utf8JsonWriter writer, SandboxMapping mapping)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("organization");
        writer.WriteString("id", mapping.OrganizationId);
        writer.WriteString("name", jumpCloud.World.Find(mapping.OrganizationId)?.Name);
        writer.WriteEndObject();
        writer.WriteStartObject("company");
        WriteId(writer, "id", mapping.CompanyId);
        writer.WriteString("name", autotask.Companies.FirstOrDefault(company => company.Id == mapping.CompanyId)?.Name);
        writer.WriteEndObject();
        if (mapping is { ContractId: { } contractId, ContractServiceId: { } lineId })
            WriteBilling(writer, mapping, contractId, lineId);
        writer.WriteString("lastSyncDateTime", mapping.LastSync?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) ?? "");
        writer.WriteString("lastSyncStatus", mapping.LastSync is null ? "" : "SUCCESS");
        writer.WriteEndObject();
    }

    private void WriteBilling(Utf8JsonWriter writer, SandboxMapping mapping, long contractId, long lineId)
    {
        writer.WriteStartObject("contract");
        WriteId(writer, "id", contractId);
        writer.WriteString("name", autotask.Contracts.FirstOrDefault(contract => contract.Id == contractId)?.Name);
        writer.WriteEndObject();
        writer.WriteStartObject("service");
        WriteId(writer, "id", lineId);
        writer.WriteString("name", autotask.ContractServices.FirstOrDefault(line => line.Id == lineId) is { } found ? ServiceName(found) : null);
        if (mapping.NonBillableUsers is { } users)
            writer.WriteNumber("nonBillableUsers", users);
        else
            writer.WriteNull("nonBillableUsers");
        writer.WriteEndObject();
    }

    private string ServiceName(SandboxContractService line) => autotask.Services.First(service => service.Id == line.ServiceId).Name;

    private static void WriteId(Utf8JsonWriter writer, string name, long id) => writer.WriteString(name, id.ToString(CultureInfo.InvariantCulture));

    private void Check(SandboxRequest request)
    {
        if (request.Route("integration") != jumpCloud.AutotaskIntegrationId)
            throw new JumpCloudRefusal(404, "Not Found: integration not found");
    }
}
