using Integration.Core.Billing;
using Integration.Core.Storage;
using Microsoft.Extensions.Logging;

namespace Integration.Core.Journal;

/// <summary>Finds out what became of writes of billing that an earlier run left open.</summary>
internal sealed class JournalSettler(ISyncStore store, IBillingTarget target, JournalOptions options, TimeProvider time, ILogger logger)
    : Settler<LineEntry, LineValue>(store, new LineReadBack(target), options, time, logger);
