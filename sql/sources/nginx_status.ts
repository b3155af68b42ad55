import { defineSource, minutes, s3Logs } from '@hakkai/contract';

/** Status reports of the web servers: the container's log line carries the report as JSON text, so it is JSON inside JSON. */
export const nginxStatus = defineSource({
  name: 'nginx_status',
  from: s3Logs('nginx-status/'),
  via: 'spectrum',
  contract: { log: 'varchar(65535)', container: 'varchar(128)?' },
  onUnknown: 'discard-value',
  freshness: minutes(60),
  description: 'nginx status reports, read on S3 where the log router writes them',
});
