using System.Net;
using Shared.Json;

namespace JumpCloud.Client;

internal sealed partial class JumpCloudCalls
{
    /// <summary>Sends a row once, and reads the one that the server made of it.</summary>
    public async Task<T> WriteAsync<T>(
        JumpCloudRoute route, HttpMethod method, string? organizationId, IWireWritable value, JumpCloudCallOptions? options, CancellationToken cancellationToken)
        where T : class, IWireRecord<T>
    {
        ArgumentNullException.ThrowIfNull(value);
        var call = Call(route, method, organizationId, options) with { Body = WireBody.Write(value) };
        return await pipeline.SendAsync(call, response => RowBody.Read<T>(response, route.Wrapper), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends rows once, and expects no answer but success. No rows are no request.</summary>
    public async Task WriteRowsAsync(
        JumpCloudRoute route, HttpMethod method, RowsBody rows, JumpCloudCallOptions? options, CancellationToken cancellationToken)
    {
        if (rows.IsEmpty)
            return;

        var call = Call(route, method, null, options) with { Body = WireBody.Write(rows) };
        using var response = await pipeline.SendAsync(call, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes once. What is not there is deleted already.</summary>
    public async Task DeleteAsync(JumpCloudRoute route, string? organizationId, JumpCloudCallOptions? options, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await pipeline.SendAsync(Call(route, HttpMethod.Delete, organizationId, options), cancellationToken).ConfigureAwait(false);
        }
        catch (JumpCloudApiException exception) when (exception.StatusCode is HttpStatusCode.NotFound && !IsAboutTheOrganization(exception))
        {
        }
    }

    // The same status tells that x-org-id names no organization, and then nothing is known of the row.
    private static bool IsAboutTheOrganization(JumpCloudApiException exception) =>
        exception.Messages.Any(message => message.Contains("organization", StringComparison.OrdinalIgnoreCase));
}
