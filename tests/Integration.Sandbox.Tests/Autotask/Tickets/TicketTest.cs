using System.Text.Json.Nodes;
using Integration.Sandbox.Autotask.Entities;

namespace Integration.Sandbox.Tests.Autotask.Tickets;

public abstract class TicketTest : SandboxTest
{
    protected const long Company = 1001;
    protected const long Technician = 29682885;
    protected const long TechnicianRole = 29682834;
    protected const long EngineerRole = 29682847;

    protected static string Invalid(string field, string type) => $"Reference value on field: {field} of type: {type} does not exist or is invalid";

    protected Task<Answer> PostAsync(string body) => AutotaskAsync(HttpMethod.Post, "/Tickets", body);

    protected Task<Answer> PostWithAsync(string more)
    {
        var body = JsonNode.Parse($$"""{"companyID":{{Company}},"title":"Disk full","status":1,"priority":2,"queueID":29682833}""")!.AsObject();
        foreach (var (name, value) in JsonNode.Parse($"{{{more}}}")!.AsObject())
            body[name] = value?.DeepClone();
        return PostAsync(body.ToJsonString());
    }

    protected async Task<SandboxTicket> CreateAsync(string more = "\"externalID\":\"jc-1\"")
    {
        var answer = await PostWithAsync(more);
        var id = (long)answer.Json["itemId"]!;
        return Sandbox.Autotask.Tickets.Single(ticket => ticket.Id == id);
    }

    protected Task<Answer> PatchAsync(long id, string changes) => AutotaskAsync(HttpMethod.Patch, "/Tickets", $$"""{"id":{{id}},{{changes}}}""");

    protected Task<Answer> NoteAsync(long ticket, string body = """{"title":"Again","description":"Seen again.","noteType":3,"publish":1}""") =>
        AutotaskAsync(HttpMethod.Post, $"/Tickets/{ticket}/Notes", body);

    protected async Task<long[]> FindAsync(string filter) =>
        [.. (await QueryAsync("Tickets", $$"""{"includeFields":["id"],"filter":[{{filter}}]}""")).Items.Select(item => (long)item!["id"]!)];
}
