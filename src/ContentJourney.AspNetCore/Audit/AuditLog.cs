using System.Buffers;
using System.Text;
using System.Text.Json;
using ContentJourney.Engine.Audit;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.AspNetCore.Audit;

/// <summary>Writes down who changed what.</summary>
internal sealed class AuditLog(IAuditStore store, IHttpContextAccessor requests, TimeProvider time)
{
    /// <summary>Who is named for what the product does by itself, such as making the first key.</summary>
    public const string System = "system";

    /// <summary>Adds an entry in the name of the request's caller.</summary>
    /// <param name="action">What was done.</param>
    /// <param name="subject">What it was done to, as its path.</param>
    /// <param name="before">That before; null: there was none.</param>
    /// <param name="after">That after; null: there is none any more.</param>
    public ValueTask AddAsync(string action, string subject, string? before, string? after) =>
        store.AddAsync(Entry(action, subject, before, after), CancellationToken.None);

    /// <summary>An entry in the name of the request's caller, for stores that add it with the change itself.</summary>
    /// <param name="action">What was done.</param>
    /// <param name="subject">What it was done to, as its path.</param>
    /// <param name="before">That before; null: there was none.</param>
    /// <param name="after">That after; null: there is none any more.</param>
    public AuditEntry Entry(string action, string subject, string? before, string? after) => new()
    {
        At = time.GetUtcNow(),
        Actor = requests.HttpContext?.User.Identity?.Name ?? System,
        Action = action,
        Subject = subject,
        Before = before,
        After = after,
    };

    /// <summary>What <paramref name="write"/> writes, as text.</summary>
    public static string Json<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer, value);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
