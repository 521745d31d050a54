using Integration.Core.Storage;
using Microsoft.Extensions.Logging;

namespace Integration.Core.Journal;

/// <summary>Finds out what became of keyed writes that an earlier run left open, by looking for their keys. It touches only entries that its target owns.</summary>
internal sealed class KeyedSettler(ISyncStore store, IKeyedTarget target, JournalOptions options, TimeProvider time, ILogger logger)
    : Settler<KeyedEntry, KeyedState>(store, new KeyedReadBack(target), options, time, logger);
