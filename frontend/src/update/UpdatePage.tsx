import { Page } from '../ui/Page';

export default function UpdatePage() {
  return <Page title="UpdatePage">To come</Page>;
}
