using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using System.Text.Json;
using Autotask.Client;
using BenchmarkDotNet.Attributes;

namespace Sdk.Benchmarks.Pages;

/// <summary>A page of 500 companies from socket to records: same bytes, same handler. Read the ratios, not the times.</summary>
[MemoryDiagnoser]
[SuppressMessage("Design", "CA1001", Justification = "BenchmarkDotNet calls Cleanup, and needs a class that is not sealed.")]
public class PageBenchmarks
{
    private const int Rows = 500;

    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private byte[] page = [];
    private HttpClient http = new();
    private AutotaskClient client = null!;

    [GlobalSetup]
    public void Setup()
    {
        page = CompanyPage.Write(Rows);
        http = new HttpClient(new PageHandler(page)) { BaseAddress = new Uri($"{PageHandler.Address}ATServicesRest/V1.0/") };
        client = new AutotaskClient(http, new AutotaskClientOptions { UserName = "user", Secret = "secret", IntegrationCode = "code" });
        if (Usual().Result != Rows || Client().Result != Rows)
            throw new InvalidOperationException("A reader did not read every row.");
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        client.Dispose();
        http.Dispose();
    }

    [Benchmark(Baseline = true, Description = "System.Text.Json, source-generated, from the stream")]
    public async Task<int> Usual()
    {
        using var request = Request();
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        await using var stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        var read = await JsonSerializer.DeserializeAsync(stream, UsualContext.Default.UsualPage).ConfigureAwait(false);
        return read!.Items.Count;
    }

    [Benchmark(Description = "Autotask.Client, whole pipeline")]
    public async Task<int> Client()
    {
        await foreach (var read in client.Companies.ListPagesAsync().ConfigureAwait(false))
            return read.Items.Count;

        return 0;
    }

    [Benchmark(Description = "bare tokenizing of the buffered bytes (the limit)")]
    public int Tokenize()
    {
        var reader = new Utf8JsonReader(page);
        var tokens = 0;
        while (reader.Read())
            tokens++;

        return tokens;
    }

#if NSWAG_DEFAULTS
    [Benchmark(Description = "the client that NSwag writes by default")]
    public async Task<int> NSwagDefaults()
    {
        var read = await new NSwagDefaults.CompaniesClient($"{PageHandler.Address}ATServicesRest/V1.0/", http).QueryAsync(new NSwagDefaults.Query()).ConfigureAwait(false);
        return read.Items.Count;
    }
#endif

    private static HttpRequestMessage Request()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "Companies/query") { Content = new ByteArrayContent("{}"u8.ToArray()) };
        request.Content.Headers.ContentType = Json;
        return request;
    }
}
