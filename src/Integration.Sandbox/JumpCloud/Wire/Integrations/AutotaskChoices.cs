using System.Globalization;
using System.Text.Json;
using Integration.Sandbox.Autotask;
using Integration.Sandbox.Http;

namespace Integration.Sandbox.JumpCloud.Wire.Integrations;

/// <summary>What JumpCloud's own integration reads from the sandbox's Autotask to be mapped. Autotask's ids are texts here, but for company types.</summary>
internal sealed class AutotaskChoices(SandboxJumpCloud jumpCloud, SandboxAutotask autotask)
{
    private static readonly string[] ContractFieldNames = ["contractType", "status", "contractPeriodType"];

    /// <summary>The companies of the types that the settings name, which hides prospects.</summary>
    public Reply Companies(SandboxRequest request)
    {
        jumpCloud.CheckAutotask(request);
        var types = jumpCloud.World.Autotask.CompanyTypeIds;
        var rows = autotask.Companies.Where(company => types.Length == 0 || types.Any(type => Convert.ToInt64(company["companyType"], CultureInfo.InvariantCulture) == type)).ToList();
        return JumpCloudReply.List("records", ListPage.Of(request).Cut(rows), rows.Count, (writer, company) => Write(writer, company.Id, company.Name));
    }

    public Reply CompanyTypes(SandboxRequest request)
    {
        jumpCloud.CheckAutotask(request);
        var types = autotask.Picklists.Of("Companies", "companyType");
        return JumpCloudReply.List("records", types, types.Count, (writer, type) =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("id", type.Value);
            writer.WriteString("name", type.Label);
            writer.WriteEndObject();
        });
    }

    public Reply Contracts(SandboxRequest request)
    {
        jumpCloud.CheckAutotask(request);
        var rows = autotask.Contracts;
        return JumpCloudReply.List("results", ListPage.Of(request).Cut(rows), rows.Count, (writer, contract) => Write(writer, contract.Id, contract.Name, ("companyId", contract.CompanyId)));
    }

    public Reply ContractFields(SandboxRequest request)
    {
        jumpCloud.CheckAutotask(request);
        return JumpCloudReply.List("results", ContractFieldNames, ContractFieldNames.Length, (writer, name) =>
        {
            writer.WriteStartObject();
            writer.WriteString("name", name);
            writer.WriteStartArray("values");
            foreach (var value in autotask.Picklists.Of("Contracts", name))
            {
                writer.WriteStartObject();
                writer.WriteString("label", value.Label);
                writer.WriteString("value", Text(value.Value));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    public Reply Services(SandboxRequest request)
    {
        jumpCloud.CheckAutotask(request);
        var names = autotask.Services.ToDictionary(service => service.Id, service => service.Name);
        var rows = autotask.ContractServices;
        return JumpCloudReply.List("results", ListPage.Of(request).Cut(rows), rows.Count, (writer, line) => Write(writer, line.Id, names[line.ServiceId], ("contractId", line.ContractId)));
    }

    private static void Write(Utf8JsonWriter writer, long id, string name, params (string Name, long Id)[] parents)
    {
        writer.WriteStartObject();
        writer.WriteString("id", Text(id));
        foreach (var parent in parents)
            writer.WriteString(parent.Name, Text(parent.Id));
        writer.WriteString("name", name);
        writer.WriteEndObject();
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
