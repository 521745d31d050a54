using System.Net;

namespace Autotask.Client.SlotHolder;

/// <summary>A wire that leaves a file for each request in flight and counts those of all processes.</summary>
internal sealed class WitnessHandler(string directory, bool isForEver) : HttpMessageHandler
{
    private const int Looks = 20;

    private int most;

    public int Most => Volatile.Read(ref most);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri!.AbsolutePath.EndsWith("ZoneInformation", StringComparison.OrdinalIgnoreCase))
            return Answer("""{"zoneName":"test","url":"http://127.0.0.1:9/ATServicesRest/","webUrl":"http://127.0.0.1:9/","ci":1}""");

        var witness = Path.Combine(directory, Guid.NewGuid().ToString("N"));
        await File.WriteAllBytesAsync(witness, [], cancellationToken);
        for (var look = 0; look < Looks; look++)
            Raise(Directory.GetFiles(directory).Length);

        if (isForEver)
        {
            Console.WriteLine("holding");
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        File.Delete(witness);
        return Answer("""{"item":{}}""");
    }

    private static HttpResponseMessage Answer(string json) => new(HttpStatusCode.OK) { Content = new StringContent(json) };

    private void Raise(int seen)
    {
        for (var before = Most; seen > before; before = Most)
            Interlocked.CompareExchange(ref most, seen, before);
    }
}
