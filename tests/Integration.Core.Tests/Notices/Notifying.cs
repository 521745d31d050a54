using Integration.Core.Notices;
using Integration.Core.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Integration.Core.Tests.Notices;

internal static class Notifying
{
    public static NoticeDelivery Nobody(ISyncStore store, TimeProvider time) => All([], store, time);

    public static NoticeDelivery All(IEnumerable<ISyncNotifier> notifiers, ISyncStore store, TimeProvider time) =>
        new(store, "", new NoticeOptions(), notifiers.Select(one => new NotifierRegistration(one, new NoticeFilter(), Timeout: null)), time, NullLoggerFactory.Instance);
}
