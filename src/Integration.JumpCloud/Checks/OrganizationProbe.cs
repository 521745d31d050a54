using JumpCloud.Client;

namespace Integration.JumpCloud.Checks;

/// <summary>Reads something of a few organizations until one lets it be read.</summary>
/// <remarks>They stand for all: a right that is missing is missing everywhere, and what concerns one organization alone is the run's to say.</remarks>
internal static class OrganizationProbe
{
    private const int Asked = 3;

    private static readonly JumpCloudQuery Query = new() { PageSize = Asked, Fields = ["_id"] };

    /// <summary>Why none of them could be read; null when one could, or there is none.</summary>
    public static async Task<string?> FindWhyNotAsync(JumpCloudClient client, Func<string, Task> read, CancellationToken cancellationToken)
    {
        string? reason = null;
        try
        {
            await foreach (var page in client.Organizations.ListPagesAsync(Query, null, null, cancellationToken).ConfigureAwait(false))
            {
                foreach (var id in page.Items.Select(organization => organization.Id).OfType<string>().Take(Asked))
                {
                    reason = await TryAsync(() => read(id)).ConfigureAwait(false);
                    if (reason is null)
                        return null;
                }

                break;
            }

            return reason;
        }
        catch (JumpCloudApiException exception)
        {
            return exception.Message;
        }
    }

    private static async Task<string?> TryAsync(Func<Task> read)
    {
        try
        {
            await read().ConfigureAwait(false);
            return null;
        }
        catch (JumpCloudApiException exception)
        {
            return exception.Message;
        }
    }
}
