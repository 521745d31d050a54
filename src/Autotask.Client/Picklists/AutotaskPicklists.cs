using System.Collections.Concurrent;

namespace Autotask.Client;

/// <summary>
/// The picklists of a tenant, whose ids and labels differ from every other tenant's. Read once per collection, whatever the number of its picklists, and kept
/// for <see cref="AutotaskClientOptions.PicklistLifetime"/>. Safe for use by many threads.
/// </summary>
public class AutotaskPicklists
{
    private readonly AutotaskCalls calls;
    private readonly TimeSpan lifetime;
    private readonly TimeProvider timeProvider;
    private readonly ConcurrentDictionary<string, KeptFields> kept = new(StringComparer.Ordinal);

    internal AutotaskPicklists(AutotaskCalls calls, TimeSpan lifetime, TimeProvider timeProvider)
    {
        this.calls = calls;
        this.lifetime = lifetime;
        this.timeProvider = timeProvider;
    }

    /// <summary>For test doubles.</summary>
    protected AutotaskPicklists()
    {
        calls = null!;
        timeProvider = null!;
    }

    /// <summary>Gets the picklist of a field, such as <see cref="TicketFields.Status"/>.</summary>
    /// <remarks>Callers at the same time wait for one request. One that fails is not kept: the next caller asks again.</remarks>
    /// <exception cref="ArgumentException">The field is no picklist in this tenant, or one that the tenant has added.</exception>
    /// <exception cref="AutotaskApiException">The fields cannot be read.</exception>
    public virtual Task<AutotaskPicklist> GetAsync<TEntity>(AutotaskField<TEntity> field, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(field);
        if (field.IsUserDefined)
            throw new ArgumentException($"'{field.Name}' was added by the tenant. Its values are in GetUserDefinedFieldsAsync.", nameof(field));

        return GetAsync(field.Collection, field.Name, cancellationToken);
    }

    /// <summary>Gets a picklist by name, also one of a collection that the client has no operations for.</summary>
    /// <param name="collection">The collection as paths name it, such as <c>Opportunities</c>.</param>
    /// <param name="field">The field as Autotask names it, such as <c>stage</c>.</param>
    /// <param name="cancellationToken">Cancels it for this caller; the next of those that wait asks instead.</param>
    /// <exception cref="ArgumentException">The collection has no such picklist in this tenant, or is no name.</exception>
    /// <exception cref="AutotaskApiException">The fields cannot be read: there is no such collection, or the API user may not see it.</exception>
    public virtual async Task<AutotaskPicklist> GetAsync(string collection, string field, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(field);
        if (string.IsNullOrEmpty(collection) || !collection.All(char.IsAsciiLetterOrDigit))
            throw new ArgumentException($"'{collection}' is no name of a collection, such as Tickets.", nameof(collection));

        var fields = await kept.GetOrAdd(collection, Keep).GetAsync(cancellationToken).ConfigureAwait(false);
        var found = fields.FirstOrDefault(candidate => candidate.IsPickList == true && string.Equals(candidate.Name, field, StringComparison.OrdinalIgnoreCase));
        return found is not null
            ? new AutotaskPicklist(collection, found)
            : throw new ArgumentException($"Autotask has no picklist {collection}.{field}, or the API user may not see it. {Names(fields)}", nameof(field));
    }

    /// <summary>Forgets what was read, so that the next caller reads it again.</summary>
    /// <param name="collection">The collection to forget; null, the default, forgets all.</param>
    public virtual void Invalidate(string? collection = null)
    {
        if (collection is null)
            kept.Clear();
        else
            kept.TryRemove(collection, out _);
    }

    private KeptFields Keep(string collection)
    {
        var route = new AutotaskRoute(collection, "fields", $"{collection}/entityInformation/fields");
        return new KeptFields(cancellationToken => calls.GetFieldsAsync(route, null, cancellationToken), lifetime, timeProvider);
    }

    private static string Names(IReadOnlyList<EntityField> fields)
    {
        string[] names = [.. fields.Where(field => field.IsPickList == true).Select(field => field.Name ?? "")];
        return names.Length == 0 ? "It has none there." : $"There it has: {string.Join(", ", names)}.";
    }
}
