using System.Net;

namespace Autotask.Client.Tests;

public sealed partial class OperationTests : ClientTest
{
    private const string EveryRow = """{"filter":[{"op":"gt","field":"id","value":-1}]}""";
    private const string FirstPage = """{"maxRecords":500,"filter":[{"op":"gt","field":"id","value":-1}]}""";

    private static readonly Dictionary<string, Operation> Operations = new(Tickets.Concat(Readings).Concat(Assets));

    public static TheoryData<string> Routes => [.. Operations.Keys];

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Operation_Called_SendsItsRouteAndBody(string route)
    {
        var operation = Operations[route];
        ExpectZone();
        Http.Expect(new HttpMethod(route.Split(' ')[0]), Zone + route.Split(' ')[1], HttpStatusCode.OK, Payload.Read(operation.Answer));

        await operation.Call(Client);

        Assert.Equal(operation.Body, Http.Sent[1].Body);
    }

    private static async Task ReadAsync<T>(IAsyncEnumerable<T> rows) => Assert.NotEmpty(await rows.ToListAsync(Cancel));

    private sealed record Operation(string Answer, string? Body, Func<AutotaskClient, Task> Call);
}
