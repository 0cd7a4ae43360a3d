using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;

namespace ContentJourney.Edge.Tests.Hosting;

/// <summary>The program as people start it: a process of its own, on a free port.</summary>
internal sealed class EdgeProcess : IAsyncDisposable
{
    /// <summary>The management key of every process that is started here.</summary>
    public const string ManagementKey = "the-management-key-of-these-tests";

    private const string Listening = "ContentJourney Edge listens on ";
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly TaskCompletionSource<Uri> _url = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private EdgeProcess(Process process) => _process = process;

    /// <summary>Where it listens.</summary>
    public Uri Url { get; private set; } = null!;

    /// <summary>Calls it without a key.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>Calls it with the management key.</summary>
    public HttpClient Manager { get; private set; } = null!;

    /// <summary>The id of the process.</summary>
    public int Id => _process.Id;

    /// <summary>What it wrote to standard output so far.</summary>
    public IReadOnlyCollection<string> Output => _output;

    /// <summary>How much of the processors' time it has taken so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts the program and waits until it listens.</summary>
    /// <param name="dataDirectory">Its data directory.</param>
    /// <param name="settings">Further environment variables.</param>
    public static Task<EdgeProcess> StartAsync(string dataDirectory, params (string Name, string Value)[] settings) =>
        StartAsync([], dataDirectory, settings);

    /// <summary>Starts the program by another, which becomes it.</summary>
    /// <param name="wrapper">The first words of the command line.</param>
    /// <param name="dataDirectory">Its data directory.</param>
    /// <param name="settings">Further environment variables.</param>
    public static async Task<EdgeProcess> StartAsync(string[] wrapper, string dataDirectory, params (string Name, string Value)[] settings)
    {
        var environment = settings.ToDictionary(setting => setting.Name, setting => setting.Value);
        environment["ContentJourney__DataDirectory"] = dataDirectory;
        environment.TryAdd("ContentJourney__ManagementKey", ManagementKey);
        var edge = new EdgeProcess(EdgeRun.Create(["--urls", "http://127.0.0.1:0"], environment, wrapper));
        await edge.StartAsync();
        return edge;
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks it to end, as a service manager does.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> TerminateAsync()
    {
        await AskToEndAsync();
        return await ExitAsync();
    }

    /// <summary>As <see cref="TerminateAsync"/>, without waiting for the end.</summary>
    public async Task AskToEndAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Waits for the end.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> ExitAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(s_patience);
        return _process.ExitCode;
    }

    /// <summary>What it says of its readiness.</summary>
    public async Task<string> ReadinessAsync()
    {
        using var response = await Client.GetAsync(new Uri("health/ready", UriKind.Relative));
        return await response.Content.ReadAsStringAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        Client?.Dispose();
        Manager?.Dispose();
        _process.Dispose();
    }

    private async Task StartAsync()
    {
        _process.OutputDataReceived += (_, line) => TakeOutput(line.Data);
        _process.ErrorDataReceived += (_, line) => TakeError(line.Data);
        _process.EnableRaisingEvents = true;
        _process.Exited += (_, _) => _url.TrySetException(new InvalidOperationException($"The program ended: {string.Join('\n', _errors)}"));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Url = await _url.Task.WaitAsync(s_patience);
        Client = new HttpClient { BaseAddress = Url };
        Manager = new HttpClient { BaseAddress = Url };
        Manager.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", ManagementKey);
    }

    private void TakeOutput(string? line)
    {
        if (line is null)
        {
            return;
        }

        _output.Enqueue(line);
        if (line.StartsWith(Listening, StringComparison.Ordinal))
        {
            _url.TrySetResult(new Uri(line[Listening.Length..]));
        }
    }

    private void TakeError(string? line)
    {
        if (line is not null)
        {
            _errors.Enqueue(line);
        }
    }
}
