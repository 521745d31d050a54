using System.CommandLine;
using Integration.Core.Runs;
using Microsoft.Extensions.DependencyInjection;
using MspSync.Hosting;

namespace MspSync.Commands.Plans;

/// <summary>What the commands about saved plans take, and what they work with.</summary>
internal static class PlanArguments
{
    public static Argument<string> Hash(string name = "HASH") => new(name) { Description = "The plan's hash, or its first 8 characters or more." };

    /// <summary>Opens the review of plans. A vendor's answer is needed for nothing of it.</summary>
    public static async Task<PlanReview> OpenAsync(Session session, CancellationToken cancellationToken)
    {
        await session.OpenStoreAsync(cancellationToken);
        return (await session.OpenAsync(cancellationToken)).GetRequiredService<PlanReview>();
    }
}
