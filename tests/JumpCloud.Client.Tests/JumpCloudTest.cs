using TestSupport;

namespace JumpCloud.Client.Tests;

public abstract class JumpCloudTest : IDisposable
{
    protected JumpCloudTest() =>
        Client = new JumpCloudClient(Http.CreateClient(), new JumpCloudClientOptions { ApiKey = "jca_test" }, new ManualTimeProvider());

    protected StrictHttp Http { get; } = new();

    protected JumpCloudClient Client { get; }

    public void Dispose()
    {
        Http.Dispose();
        GC.SuppressFinalize(this);
    }

    protected static string Rows(int from, int count, string id = "_id") =>
        string.Join(',', Enumerable.Range(from, count).Select(number => $$"""{"{{id}}":"{{number:x24}}"}"""));

    protected static async Task<List<T>> CollectAsync<T>(IAsyncEnumerable<T> items, CancellationToken cancellationToken = default)
    {
        List<T> collected = [];
        await foreach (var item in items.WithCancellation(cancellationToken))
            collected.Add(item);

        return collected;
    }
}
