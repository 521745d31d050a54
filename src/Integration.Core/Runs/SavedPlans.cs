using Integration.Core.Storage;

namespace Integration.Core.Runs;

/// <summary>The plans of a job that wait in the store for a person's approval.</summary>
internal sealed class SavedPlans<TPlan>(IPlanStore store, TimeSpan lifetime, TimeProvider time)
    where TPlan : JobPlan
{
    private const int ShortestHashPrefix = 8;

    /// <summary>Finds the one plan that a person means, if it may still be applied.</summary>
    /// <exception cref="PlanNotFoundException">No plan, or more than one, has the hash; or it is too old.</exception>
    public async Task<TPlan> FindAsync(string hash, CancellationToken cancellationToken)
    {
        if (hash.Length < ShortestHashPrefix)
            throw new PlanNotFoundException($"'{hash}' is too short to name a plan; give at least the first {ShortestHashPrefix} characters of its hash.");

        var plans = await store.FindAsync<TPlan>(hash.ToLowerInvariant(), cancellationToken).ConfigureAwait(false);
        if (plans is not [var plan])
        {
            throw new PlanNotFoundException(plans.Count == 0
                ? $"No plan has the hash '{hash}'. Plan again and approve the hash that is printed then."
                : $"{plans.Count} plans begin with '{hash}'. Give more characters of the hash.");
        }

        var age = time.GetUtcNow() - plan.CreatedAt;
        return age <= lifetime
            ? plan
            : throw new PlanNotFoundException(
                $"The plan {hash} is {age.TotalHours:F0} hours old and may be applied for {lifetime.TotalHours:F0}. Plan again and approve the new hash.");
    }

    /// <summary>Finds the approval of a plan. It outlives its plan no longer than the plan may be applied: the same change asked for months later is a new question.</summary>
    public async Task<PlanApproval?> FindApprovalAsync(TPlan plan, CancellationToken cancellationToken)
    {
        var approval = await store.FindApprovalAsync(plan.Hash, cancellationToken).ConfigureAwait(false);
        return approval?.At >= plan.CreatedAt - lifetime ? approval : null;
    }
}
